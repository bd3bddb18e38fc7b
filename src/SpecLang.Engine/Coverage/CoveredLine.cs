namespace SpecLang.Engine.Coverage;

/// <summary>A line of a spec or a lexicon file on which something begins that tests can exercise.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Hits">How often the most read thing on it was read.</param>
/// <param name="Sides">The ways that the things on it can go.</param>
public sealed record CoveredLine(int Number, long Hits, CoverageCount Sides)
{
    /// <summary>The lines of one file's points, in order.</summary>
    public static IReadOnlyList<CoveredLine> Of(IEnumerable<CoveragePoint> points) =>
        [.. points.GroupBy(p => p.Line).OrderBy(g => g.Key).Select(g => new CoveredLine(g.Key, g.Max(p => p.Hits + p.Misses), CoverageCount.Of(g)))];
}
