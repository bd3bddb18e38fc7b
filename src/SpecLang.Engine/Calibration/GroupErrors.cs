using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Calibration;

/// <summary>What a threshold tells wrong in one group.</summary>
/// <param name="Key">The group.</param>
/// <param name="Confusion">The counts.</param>
/// <param name="Misses">How likely so different a share of misses is by chance, corrected for all groups; null where there are too few records.</param>
/// <param name="FalseAlarms">The same of false alarms.</param>
public sealed record GroupErrors(ValueList<string> Key, Confusion Confusion, double? Misses, double? FalseAlarms)
{
    /// <summary>Whether it misses, or raises false alarms, otherwise than the others by more than chance.</summary>
    public bool Differs => Misses < MultipleTests.Significant || FalseAlarms < MultipleTests.Significant;

    /// <summary>Sorts labelled scores into groups and compares each with all others; misses and false alarms are corrected together, by Holm's method.</summary>
    /// <param name="scores">The scores, each with its group.</param>
    /// <param name="isFound">Whether a score is on the side that counts as found.</param>
    public static ValueList<GroupErrors> Of(IReadOnlyList<(ValueList<string> Key, LabelledScore Score)> scores, Func<double, bool> isFound)
    {
        var all = Confusion.Of(scores.Select(s => s.Score), isFound);
        var groups = scores.GroupBy(s => s.Key).OrderBy(g => string.Join('\n', g.Key), StringComparer.Ordinal).Select(g => (g.Key, Confusion: Confusion.Of(g.Select(s => s.Score), isFound))).ToList();
        var tests = groups.SelectMany(g => new[] { Test(MissesOf(g.Confusion), MissesOf(all)), Test(g.Confusion.FalseAlarms, all.FalseAlarms) }).ToList();
        var known = new Queue<double>(MultipleTests.Holm([.. tests.OfType<double>()]));
        var corrected = tests.ConvertAll(t => t is null ? (double?)null : known.Dequeue());
        return ValueList.Create<GroupErrors>([.. groups.Select((g, i) => new GroupErrors(g.Key, g.Confusion, corrected[2 * i], corrected[(2 * i) + 1]))]);
    }

    private static Rate MissesOf(Confusion confusion) => new(confusion.FalseNegatives, confusion.TruePositives + confusion.FalseNegatives);

    private static double? Test(Rate group, Rate all) => ProportionTest.Of(group, new Rate(all.Hits - group.Hits, all.Records - group.Records));
}
