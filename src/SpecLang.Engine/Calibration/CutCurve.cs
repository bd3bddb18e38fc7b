using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Calibration;

/// <summary>
/// Precision and recall of a comparison with a score, with its constant at each hundredth of the scale, and their intervals: the percentiles over samples drawn from the sample, with
/// replacement, all places of one draw from the same records.
/// </summary>
public static class CutCurve
{
    private const int Places = 101;

    /// <param name="scores">The labelled scores.</param>
    /// <param name="threshold">How they are compared.</param>
    /// <param name="seed">Begins the random numbers.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The places, from the one that finds most to the one that finds least.</returns>
    public static ValueList<CutPoint> Of(IReadOnlyList<LabelledScore> scores, Threshold threshold, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(threshold);
        var places = Enumerable.Range(0, Places).Select(i => Math.Round(i / 100.0, 2)).ToList();
        if (!threshold.IsUpward)
        {
            places.Reverse();
        }

        // Each score is found by the first so many places, and by none behind them.
        var found = scores.Select(s => places.TakeWhile(p => threshold.Holds(s.Score, p)).Count()).ToArray();
        var (precisions, recalls) = Draw(scores, found, seed, cancellationToken);
        var (positives, negatives) = Count(scores, found, Enumerable.Range(0, scores.Count));
        return ValueList.Create<CutPoint>([.. places.Select((place, i) => PointAt(place, ConfusionAt(positives, negatives, i), precisions[i], recalls[i]))]);
    }

    private static CutPoint PointAt(double place, Confusion confusion, List<double> precisions, List<double> recalls) => new(
        place,
        confusion,
        confusion.Precision.Records < Sample.LeastOfRate ? null : IntervalOf(precisions),
        confusion.Recall.Records < Sample.LeastOfRate ? null : IntervalOf(recalls));

    private static (List<double>[] Precisions, List<double>[] Recalls) Draw(IReadOnlyList<LabelledScore> scores, int[] found, ulong seed, CancellationToken cancellationToken)
    {
        var precisions = Enumerable.Range(0, Places).Select(_ => new List<double>()).ToArray();
        var recalls = Enumerable.Range(0, Places).Select(_ => new List<double>()).ToArray();
        var random = new SeededRandom(seed);
        for (var draw = 0; draw < Bootstrap.Draws && Reliability.IsEnough(scores); draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (positives, negatives) = Count(scores, found, Enumerable.Range(0, scores.Count).Select(_ => random.Next(scores.Count)));
            for (var i = 0; i < Places; i++)
            {
                var confusion = ConfusionAt(positives, negatives, i);
                precisions[i].AddRange(confusion.Precision.Share is { } precision ? [precision] : []);
                recalls[i].AddRange(confusion.Recall.Share is { } recall ? [recall] : []);
            }
        }

        return (precisions, recalls);
    }

    /// <summary>How many positives and negatives are found by exactly so many places.</summary>
    private static (long[] Positives, long[] Negatives) Count(IReadOnlyList<LabelledScore> scores, int[] found, IEnumerable<int> drawn)
    {
        var positives = new long[Places + 1];
        var negatives = new long[Places + 1];
        foreach (var i in drawn)
        {
            (scores[i].IsPositive ? positives : negatives)[found[i]]++;
        }

        // From the end: how many are found by more than so many.
        for (var i = Places - 1; i >= 0; i--)
        {
            positives[i] += positives[i + 1];
            negatives[i] += negatives[i + 1];
        }

        return (positives, negatives);
    }

    private static Confusion ConfusionAt(long[] positives, long[] negatives, int place) =>
        new(positives[place + 1], negatives[place + 1], positives[0] - positives[place + 1], negatives[0] - negatives[place + 1]);

    private static ConfidenceInterval? IntervalOf(List<double> values)
    {
        if (values.Count * 2 <= Bootstrap.Draws)
        {
            return null;
        }

        values.Sort();
        return new ConfidenceInterval(Bootstrap.Percentile(values, 0.025), Bootstrap.Percentile(values, 0.975));
    }
}
