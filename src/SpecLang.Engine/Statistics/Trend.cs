namespace SpecLang.Engine.Statistics;

/// <summary>
/// Whether a rate goes up or down over ordered steps: the slope of the straight line through the rates, weighted by records, and the test of P. Armitage (Biometrics 11, 1955, 375–386) and
/// W. G. Cochran (Biometrics 10, 1954, 417–451) for a linear trend in proportions, two-sided. Records count as independent of one another: the turns of one conversation are not, so that a
/// probability over them is too small.
/// </summary>
/// <param name="Slope">By how much the rate changes from a step to the next whole number.</param>
/// <param name="Probability">The probability of a slope at least as far from 0 where there is no trend.</param>
public readonly record struct Trend(double Slope, double Probability)
{
    /// <param name="steps">The steps with their rates, in any order; those without records count for nothing.</param>
    /// <returns>The trend; null where fewer than two steps have records, or there are fewer than <see cref="Sample.LeastOfLabelled"/> records in all.</returns>
    public static Trend? Of(IReadOnlyList<(double Step, Rate Rate)> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        double records = steps.Sum(s => s.Rate.Records);
        double hits = steps.Sum(s => s.Rate.Hits);
        if (records < Sample.LeastOfLabelled)
        {
            return null;
        }

        var centre = steps.Sum(s => s.Rate.Records * s.Step) / records;
        var spread = steps.Sum(s => s.Rate.Records * (s.Step - centre) * (s.Step - centre));
        if (spread <= 0)
        {
            return null;
        }

        var share = hits / records;
        var together = steps.Sum(s => (s.Step - centre) * (s.Rate.Hits - (s.Rate.Records * share)));
        var variance = share * (1 - share) * spread;
        return new Trend(together / spread, variance <= 0 ? 1 : NormalDistribution.TwoSided(together / Math.Sqrt(variance)));
    }
}
