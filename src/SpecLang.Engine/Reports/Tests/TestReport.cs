using System.Text.Json;
using SpecLang.Engine.Statistics;
using SpecLang.Engine.Suites;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports.Tests;

/// <summary>What a run of tests came to, for the formats that write it.</summary>
/// <param name="Run">The tests.</param>
/// <param name="GroupedBy">The members of the records that tests are grouped by; empty for none.</param>
/// <param name="Groups">The groups, ordered by their keys.</param>
public sealed record TestReport(TestRunResult Run, ValueList<string> GroupedBy, ValueList<TestGroup> Groups)
{
    /// <summary>More groups than this help nobody.</summary>
    public const int MostGroups = 200;

    /// <summary>Sorts tests into groups. Only those that were judged and have a record count.</summary>
    /// <param name="run">The tests.</param>
    /// <param name="groupedBy">Members of the records.</param>
    public static TestReport Of(TestRunResult run, IReadOnlyList<string> groupedBy)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(groupedBy);
        var groups = groupedBy.Count == 0 ? [] : run.Tests
            .Where(t => t.Record is not null && t.Outcome is TestOutcome.Passed or TestOutcome.Failed or TestOutcome.KnownFailure)
            .GroupBy(t => KeyOf(t.Record ?? "", groupedBy))
            .OrderBy(g => string.Join('\n', g.Key), StringComparer.Ordinal)
            .Take(MostGroups)
            .Select(g => (g.Key, Rate: new Rate(g.Count(t => t.Outcome != TestOutcome.Passed), g.Count())))
            .ToList();
        var all = new Rate(groups.Sum(g => g.Rate.Hits), groups.Sum(g => g.Rate.Records));
        var tests = groups.Select(g => ProportionTest.Of(g.Rate, new Rate(all.Hits - g.Rate.Hits, all.Records - g.Rate.Records))).ToList();
        var corrected = new Queue<double>(MultipleTests.Holm([.. tests.OfType<double>()]));
        return new TestReport(run, ValueList.Create<string>([.. groupedBy]), ValueList.Create<TestGroup>(
            [.. groups.Zip(tests, (g, test) => new TestGroup(g.Key, g.Rate, test is null ? null : corrected.Dequeue()))]));
    }

    /// <summary>What a test is called: its suite and its own name.</summary>
    internal static string NameOf(TestResult test) => $"{test.Suite}: {test.Name}";

    /// <summary>The file a test stands in, as it is named from the folder that the command runs in.</summary>
    internal static string FileOf(TestResult test) => test.Folder.Length == 0 ? test.File : test.Folder.TrimEnd('/') + "/" + test.File;

    /// <summary>The groups in sentences: one a group, and whether it differs.</summary>
    public IEnumerable<string> GroupLines()
    {
        foreach (var group in Groups)
        {
            var differs = group.Probability < MultipleTests.Significant ? $"; differs from the others by more than chance, {RateText.Probability(group.Probability ?? 1)}" : string.Empty;
            yield return $"{RateText.Key(group.Key)}: {RateText.Of(group.Failing.Hits)} of {RateText.Of(group.Failing.Records)} come out otherwise than expected ({RateText.Share(group.Failing)}, interval {RateText.Interval(group.Failing)}){differs}";
        }
    }

    private static ValueList<string> KeyOf(string record, IReadOnlyList<string> members)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return ValueList.Create<string>([.. members.Select(m => root.TryGetProperty(m, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText() : "")]);
    }
}
