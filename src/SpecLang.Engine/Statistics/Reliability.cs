using SpecLang.Runtime;

namespace SpecLang.Engine.Statistics;

/// <summary>
/// Whether a score of 0.8 is right 8 times of 10: the expected calibration error Σ (n_b/n)·|mean score − share of positives| over ten bins of equal width
/// (M. P. Naeini, G. F. Cooper, M. Hauskrecht, AAAI 2015; C. Guo et al., ICML 2017), and the bins, for a picture.
/// </summary>
/// <param name="Error">The expected calibration error, from 0 (as good as it says) to 1.</param>
/// <param name="Bins">Ten bins, from the lowest scores on.</param>
public sealed record Reliability(double Error, ValueList<ReliabilityBin> Bins)
{
    public const int BinCount = 10;

    /// <returns>The reliability; null where there are too few labelled records.</returns>
    public static Reliability? Of(IReadOnlyList<LabelledScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!IsEnough(scores))
        {
            return null;
        }

        var bins = Enumerable.Range(0, BinCount).Select(i => Bin(i, [.. scores.Where(s => BinOf(s.Score) == i)])).ToList();
        var error = bins.Sum(b => b.MeanScore is { } mean && b.Positives.Share is { } share ? (double)b.Count / scores.Count * Math.Abs(mean - share) : 0);
        return new Reliability(error, ValueList.Create<ReliabilityBin>([.. bins]));
    }

    /// <summary>Whether there are enough labelled records, and of each label.</summary>
    public static bool IsEnough(IReadOnlyList<LabelledScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var positives = scores.Count(s => s.IsPositive);
        return scores.Count >= Sample.LeastOfLabelled && positives >= Sample.LeastOfRate && scores.Count - positives >= Sample.LeastOfRate;
    }

    private static int BinOf(double score) => Math.Clamp((int)Math.Floor((score * BinCount) + 1e-9), 0, BinCount - 1);

    private static ReliabilityBin Bin(int place, List<LabelledScore> scores) => new(
        (double)place / BinCount,
        scores.Count,
        scores.Count == 0 ? null : scores.Average(s => s.Score),
        new Rate(scores.Count(s => s.IsPositive), scores.Count));
}
