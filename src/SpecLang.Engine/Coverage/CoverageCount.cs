namespace SpecLang.Engine.Coverage;

/// <summary>How many ways things can go, and how many of them tests have gone.</summary>
public sealed record CoverageCount(int Covered, int Total)
{
    /// <summary>The covered share, 0 to 1; null where there is nothing to cover.</summary>
    public double? Share => Total == 0 ? null : (double)Covered / Total;

    /// <summary>The count over points.</summary>
    public static CoverageCount Of(IEnumerable<CoveragePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var covered = 0;
        var total = 0;
        foreach (var point in points)
        {
            covered += point.CoveredSides;
            total += point.Sides;
        }

        return new CoverageCount(covered, total);
    }
}
