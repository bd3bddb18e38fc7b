namespace SpecLang.Engine.Statistics;

/// <summary>
/// Whether two conditions that the same records were put to differ by more than chance: the exact test for changes between two correlated proportions (Q. McNemar, Psychometrika 12,
/// 1947, 153–157), two-sided by the binomial distribution. Records that come out alike under both say nothing.
/// </summary>
public static class PairedTest
{
    /// <param name="there">Records that change in the one direction.</param>
    /// <param name="back">Records that change in the other.</param>
    /// <returns>The probability of changes at least as one-sided where both directions are equally likely; null where there are none.</returns>
    public static double? Of(long there, long back)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(there);
        ArgumentOutOfRangeException.ThrowIfNegative(back);
        var changes = there + back;
        if (changes == 0)
        {
            return null;
        }

        var fewer = Math.Min(there, back);
        double tail = 0;
        for (long k = 0; k <= fewer; k++)
        {
            tail += Math.Exp(GammaFunction.LogGamma(changes + 1) - GammaFunction.LogGamma(k + 1) - GammaFunction.LogGamma(changes - k + 1) - (changes * Math.Log(2)));
        }

        return Math.Min(1, 2 * tail);
    }
}
