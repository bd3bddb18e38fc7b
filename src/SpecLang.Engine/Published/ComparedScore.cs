using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Published;

/// <summary>A published score beside the run's measure of the same name, over all groups that have both.</summary>
/// <param name="Name">The score's name.</param>
/// <param name="HasMeasure">Whether the spec has a measure of that name.</param>
/// <param name="Cells">The groups with a published score, in the order of the run.</param>
/// <param name="Correlation">Kendall's τ-b over the groups that have both; null where one side is the same in all, or there is no measure.</param>
/// <param name="Interval">Its interval at 95%, from groups drawn with replacement; null where there are too few groups, or most draws have no order.</param>
public sealed record ComparedScore(string Name, bool HasMeasure, ValueList<ComparedCell> Cells, double? Correlation, ConfidenceInterval? Interval)
{
    /// <summary>How many groups have both.</summary>
    public int Pairs => Cells.Count(c => c.Ours is not null);

    /// <summary>Why there is no correlation; null where there is one.</summary>
    public string? WhyNone =>
        Correlation is not null ? null
        : !HasMeasure ? "the spec has no measure of this name"
        : Pairs < 2 ? "too few groups have both"
        : Cells.Where(c => c.Ours is not null).Select(c => c.Published).Distinct().Count() == 1 ? "the published score is the same everywhere"
        : "the measure is the same everywhere";

    internal static ComparedScore Of(
        string name, int place, IReadOnlyList<RunGroup> groups, Dictionary<ValueList<string>, PublishedCell> published, ulong seed, CancellationToken cancellationToken)
    {
        var cells = new List<ComparedCell>();
        var hasMeasure = groups.Any(g => g.Measures.Any(m => string.Equals(m.Name, name, StringComparison.Ordinal)));
        foreach (var group in groups)
        {
            if (published.TryGetValue(group.Key, out var cell) && cell.Scores[place] is { } score)
            {
                cells.Add(new ComparedCell(group.Key, group.Counts.Records, score, group.Measures.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))?.Mean));
            }
        }

        List<(double X, double Y)> pairs = [.. cells.Where(c => c.Ours is not null).Select(c => (c.Published, c.Ours ?? 0))];
        var correlation = RankCorrelation.Of(pairs);
        return new ComparedScore(
            name,
            hasMeasure,
            ValueList.Create<ComparedCell>([.. cells]),
            correlation,
            correlation is null ? null : Bootstrap.Of(pairs, RankCorrelation.Of, seed, cancellationToken));
    }
}
