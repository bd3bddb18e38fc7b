using System.Collections.Immutable;

namespace SpecLang.Engine.Coverage;

/// <summary>What tests exercised of a spec. A condition counts twice, as it can hold and not hold; what has one side counts once.</summary>
/// <param name="Points">All there is to exercise, by file and place.</param>
public sealed record TestCoverage(ImmutableArray<CoveragePoint> Points)
{
    /// <summary>Clauses, <c>yields to</c> and <c>on error</c>: what principles say themselves.</summary>
    public CoverageCount Clauses => CoverageCount.Of(Points.Where(p => p.Kind is CoveragePointKind.Clause or CoveragePointKind.Yields or CoveragePointKind.OnError));

    /// <summary>Parts of conditions, in principles and in definitions.</summary>
    public CoverageCount Branches => CoverageCount.Of(Points.Where(p => p.Kind == CoveragePointKind.Branch));

    /// <summary>Entries of lexicons.</summary>
    public CoverageCount Entries => CoverageCount.Of(Points.Where(p => p.Kind == CoveragePointKind.Entry));

    /// <summary>The same with all files below a folder.</summary>
    /// <param name="folder">The folder with forward slashes; empty for none.</param>
    public TestCoverage Below(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.Length == 0 ? this : new TestCoverage([.. Points.Select(p => p with { File = folder + "/" + p.File })]);
    }

    /// <summary>What several runs exercised together: hits at the same place are added.</summary>
    public static TestCoverage Merge(IEnumerable<TestCoverage> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var points = parts.SelectMany(p => p.Points)
            .GroupBy(p => p with { Hits = 0, Misses = 0 })
            .Select(g => g.Key with { Hits = g.Sum(p => p.Hits), Misses = g.Sum(p => p.Misses) })
            .OrderBy(p => p.File, StringComparer.Ordinal)
            .ThenBy(p => p.Start)
            .ThenBy(p => p.Kind)
            .ThenByDescending(p => p.Length);
        return new TestCoverage([.. points]);
    }
}
