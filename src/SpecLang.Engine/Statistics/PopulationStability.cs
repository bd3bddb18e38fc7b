namespace SpecLang.Engine.Statistics;

/// <summary>
/// The population stability index of two distributions of one score: Σ (q − p)·ln(q/p) over bins, p and q the bins' shares before and now (S. Kullback's symmetric
/// divergence; N. Siddiqi, Credit Risk Scorecards, 2006). 0 is no change; from 0.1 on one looks, above 0.2 the scores have moved.
/// </summary>
/// <param name="Value">The index.</param>
/// <param name="ByChance">What two samples of one distribution, as large as these, stay below in 95 of 100 cases: (1/n + 1/m)·χ²(0.95, bins − 1) (B. Yurdakul, 2018).</param>
public sealed record PopulationStability(double Value, double ByChance)
{
    private const int MostBins = 10;

    /// <summary>A bin without a record counts as half a record, so that the logarithm is a number.</summary>
    private const double OfNone = 0.5;

    /// <summary>Compares two histograms in bins that hold about a tenth of the baseline each, with edges at hundredths of the scale.</summary>
    /// <returns>The index; null where a side has fewer than <see cref="Sample.LeastOfDistribution"/> scores.</returns>
    public static PopulationStability? Of(ScoreHistogram baseline, ScoreHistogram current)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(current);
        var before = baseline.Count;
        var now = current.Count;
        if (before < Sample.LeastOfDistribution || now < Sample.LeastOfDistribution)
        {
            return null;
        }

        var bins = Bins(baseline, current, before);
        var index = bins.Sum(b => Term(Math.Max(b.Before, OfNone) / before, Math.Max(b.Now, OfNone) / now));
        var byChance = ((1.0 / before) + (1.0 / now)) * ChiSquareDistribution.Quantile(0.05, Math.Max(1, bins.Count - 1));
        return new PopulationStability(index, byChance);
    }

    private static double Term(double before, double now) => (now - before) * Math.Log(now / before);

    private static List<(long Before, long Now)> Bins(ScoreHistogram baseline, ScoreHistogram current, long count)
    {
        var bins = new List<(long Before, long Now)>();
        long before = 0;
        long now = 0;
        for (var i = 0; i < ScoreHistogram.BinCount; i++)
        {
            before += baseline.Bins[i];
            now += current.Bins[i];
            if (before * MostBins >= count)
            {
                bins.Add((before, now));
                (before, now) = (0, 0);
            }
        }

        if (before + now > 0)
        {
            bins.Add((before, now));
        }

        return bins;
    }
}
