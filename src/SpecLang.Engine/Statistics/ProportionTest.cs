namespace SpecLang.Engine.Statistics;

/// <summary>
/// Whether two rates differ by more than chance, two-sided. Where every cell of the table is expected to hold at least 5 records (W. G. Cochran,
/// Biometrics 10, 1954, 417–451), by the pooled z test without correction, which is Pearson's χ² test of the 2×2 table; else by Fisher's exact test, which sums the
/// probabilities of all tables that are no likelier than this one (R. A. Fisher, Statistical Methods for Research Workers, 1934).
/// </summary>
public static class ProportionTest
{
    private const double LeastExpected = 5;

    /// <summary>Tables as likely as this one count, also where rounding puts them a little above.</summary>
    private const double Rounding = 1 + 1e-7;

    /// <returns>The probability of rates at least as different where there is no difference; null where a side has fewer than <see cref="Sample.LeastOfRate"/> records.</returns>
    public static double? Of(Rate a, Rate b)
    {
        if (a.Records < Sample.LeastOfRate || b.Records < Sample.LeastOfRate)
        {
            return null;
        }

        var hits = a.Hits + b.Hits;
        var records = a.Records + b.Records;
        if (hits == 0 || hits == records)
        {
            return 1;
        }

        var least = Math.Min(a.Records, b.Records) * (double)Math.Min(hits, records - hits) / records;
        return least >= LeastExpected ? Pooled(a, b) : Fisher(a, b);
    }

    /// <summary>The pooled z test.</summary>
    internal static double Pooled(Rate a, Rate b)
    {
        var pooled = (a.Hits + b.Hits) / (double)(a.Records + b.Records);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / a.Records) + (1.0 / b.Records)));
        return NormalDistribution.TwoSided(((a.Hits / (double)a.Records) - (b.Hits / (double)b.Records)) / error);
    }

    /// <summary>Fisher's exact test. Its work grows with the rarer of hits and misses, or the smaller side, of which one is small where it is used.</summary>
    internal static double Fisher(Rate a, Rate b)
    {
        var hits = a.Hits + b.Hits;
        var records = a.Records + b.Records;
        var first = Math.Max(0, hits - b.Records);
        var last = Math.Min(hits, a.Records);
        var limit = LogProbability(a.Hits, a.Records, hits, records) + Math.Log(Rounding);
        double sum = 0;
        for (var k = first; k <= last; k++)
        {
            var logarithm = LogProbability(k, a.Records, hits, records);
            sum += logarithm <= limit ? Math.Exp(logarithm) : 0;
        }

        return Math.Min(1, sum);
    }

    /// <summary>The hypergeometric probability that k of the hits fall to the first side.</summary>
    private static double LogProbability(long k, long side, long hits, long records) =>
        LogChoose(hits, k) + LogChoose(records - hits, side - k) - LogChoose(records, side);

    private static double LogChoose(long n, long k) => GammaFunction.LogGamma(n + 1) - GammaFunction.LogGamma(k + 1) - GammaFunction.LogGamma(n - k + 1);
}
