using SpecLang.Runtime;

namespace SpecLang.Engine.Statistics;

/// <summary>How many scores lie in each hundredth of the scale from 0 to 1; a score of 1 lies in the last.</summary>
/// <param name="Bins">The counts, <see cref="BinCount"/> of them.</param>
public sealed record ScoreHistogram(ValueList<long> Bins)
{
    /// <summary>A hundredth is finer than anybody sets a threshold, and small enough to keep in a summary.</summary>
    public const int BinCount = 100;

    /// <summary>All scores.</summary>
    public long Count => Bins.Sum();

    /// <summary>The bin of a score. What lies on an edge belongs above it, as in <c>score &gt;= 0.30</c>, however the fraction is rounded in binary.</summary>
    public static int BinOf(double score) => Math.Clamp((int)Math.Floor((score * BinCount) + 1e-9), 0, BinCount - 1);

    /// <summary>How many scores lie at or above a hundredth of the scale.</summary>
    public long AtOrAbove(int bin) => Bins.Skip(bin).Sum();
}
