namespace SpecLang.Engine.Statistics;

/// <summary>How many of so many records have something.</summary>
/// <param name="Hits">Those that have it.</param>
/// <param name="Records">All that were looked at.</param>
public readonly record struct Rate(long Hits, long Records)
{
    /// <summary>The share, from 0 to 1; null where there is no record.</summary>
    public double? Share => Records == 0 ? null : Hits / (double)Records;

    /// <summary>The share's interval at 95%; null where there are too few records.</summary>
    public ConfidenceInterval? Interval => WilsonInterval.Of(Hits, Records);
}
