namespace SpecLang.Engine.Statistics;

/// <summary>
/// The interval of a rate at 95%, by E. B. Wilson's score method without correction for continuity (J. Am. Stat. Assoc. 22, 1927, 209–212): it keeps
/// within 0 and 1, and is right for small samples and for rates near the ends, where the usual ± is not.
/// </summary>
public static class WilsonInterval
{
    /// <param name="hits">How many records have it.</param>
    /// <param name="records">Of how many.</param>
    /// <returns>The interval; null where there are fewer than <see cref="Sample.LeastOfRate"/> records.</returns>
    public static ConfidenceInterval? Of(long hits, long records)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, records);
        if (records < Sample.LeastOfRate)
        {
            return null;
        }

        double n = records;
        var p = hits / n;
        const double Z2 = NormalDistribution.Z95 * NormalDistribution.Z95;
        var centre = (p + (Z2 / (2 * n))) / (1 + (Z2 / n));
        var half = NormalDistribution.Z95 / (1 + (Z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (Z2 / (4 * n * n)));
        return new ConfidenceInterval(hits == 0 ? 0 : Math.Max(0, centre - half), hits == records ? 1 : Math.Min(1, centre + half));
    }
}
