namespace SpecLang.Engine.Coverage;

/// <summary>Something in a spec that tests can exercise, and how often they did.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">The file, relative to the project's root with forward slashes.</param>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Start">Where it begins in the file, in UTF-16 units from 0; for a line of a lexicon file, where the line does.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Owner">The principle it belongs to; in a definition or a lexicon, the name of that.</param>
/// <param name="Text">It as written, on one line: <c>when prompt contains Medication</c>.</param>
public sealed record CoveragePoint(CoveragePointKind Kind, string File, int Line, int Start, int Length, string Owner, string Text)
{
    /// <summary>In how many readings it held, was found, or decided.</summary>
    public long Hits { get; init; }

    /// <summary>In how many readings it did not hold; 0 for what has one side only.</summary>
    public long Misses { get; init; }

    /// <summary>Whether it can go two ways.</summary>
    public bool IsTwoSided => Kind is CoveragePointKind.Clause or CoveragePointKind.Yields or CoveragePointKind.Branch;

    /// <summary>How many ways it can go: 1 or 2.</summary>
    public int Sides => IsTwoSided ? 2 : 1;

    /// <summary>How many of them tests have gone.</summary>
    public int CoveredSides => (Hits > 0 ? 1 : 0) + (IsTwoSided && Misses > 0 ? 1 : 0);

    public bool IsCovered => CoveredSides == Sides;
}
