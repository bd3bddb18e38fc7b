namespace SpecLang.Engine.Statistics;

/// <summary>
/// By how much a rate changes from a level to the next: the slope of the straight line through the rates, by least squares weighted by records, with its interval at 95%. The slope is a weighted sum of
/// rates, and its interval is made from their Wilson intervals (G. Y. Zou, W. Huang, X. Zhang, Comput. Stat. Data Anal. 53, 2009, 1080–1085, after R. G. Newcombe, Stat. Med. 17, 1998,
/// 873–890), so that it holds for small samples and rates of 0 and 1. Levels count as independent; where the same seeds stand at each of them, as in a probe, the interval is wider than it need be.
/// </summary>
/// <param name="Slope">The change of the rate from a level to the next whole number.</param>
/// <param name="Interval">Its interval.</param>
public readonly record struct RateSlope(double Slope, ConfidenceInterval Interval)
{
    /// <summary>Whether the rate changes by more than chance.</summary>
    public bool DiffersFromZero => Interval.Low > 0 || Interval.High < 0;

    /// <param name="levels">The levels with their rates, in any order.</param>
    /// <returns>The slope; null where there are fewer than two levels, or one has fewer than <see cref="Sample.LeastOfRate"/> records.</returns>
    public static RateSlope? Of(IReadOnlyList<(double Level, Rate Rate)> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Any(l => l.Rate.Records < Sample.LeastOfRate))
        {
            return null;
        }

        double records = levels.Sum(l => l.Rate.Records);
        var centre = levels.Sum(l => l.Rate.Records * l.Level) / records;
        var spread = levels.Sum(l => l.Rate.Records * (l.Level - centre) * (l.Level - centre));
        if (!(spread > 0))
        {
            return null;
        }

        double slope = 0, below = 0, above = 0;
        foreach (var (level, rate) in levels)
        {
            var weight = rate.Records * (level - centre) / spread;
            var share = rate.Share ?? 0;
            var interval = rate.Interval ?? new ConfidenceInterval(0, 1);
            var (low, high) = weight >= 0 ? (interval.Low, interval.High) : (interval.High, interval.Low);
            slope += weight * share;
            below += Square(weight * (share - low));
            above += Square(weight * (high - share));
        }

        return new RateSlope(slope, new ConfidenceInterval(slope - Math.Sqrt(below), slope + Math.Sqrt(above)));
    }

    private static double Square(double value) => value * value;
}
