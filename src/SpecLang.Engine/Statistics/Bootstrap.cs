namespace SpecLang.Engine.Statistics;

/// <summary>
/// Intervals of statistics without a formula, by the percentiles of what they are for samples drawn from the sample, with replacement (B. Efron, Ann. Stat. 7, 1979, 1–26). The
/// draws depend on the seed alone.
/// </summary>
public static class Bootstrap
{
    /// <summary>Enough that the ends of an interval move by little from seed to seed.</summary>
    public const int Draws = 1000;

    /// <param name="sample">The sample.</param>
    /// <param name="statistic">The statistic; null for a draw in which there is none, which is left out.</param>
    /// <param name="seed">Begins the random numbers.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The interval at 95%; null where the sample has fewer than <see cref="Sample.LeastOfLabelled"/> items, or half the draws or more have no statistic.</returns>
    public static ConfidenceInterval? Of<T>(IReadOnlyList<T> sample, Func<IReadOnlyList<T>, double?> statistic, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(statistic);
        if (sample.Count < Sample.LeastOfLabelled)
        {
            return null;
        }

        var random = new SeededRandom(seed);
        var values = new List<double>(Draws);
        var draw = new T[sample.Count];
        for (var i = 0; i < Draws; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var k = 0; k < draw.Length; k++)
            {
                draw[k] = sample[random.Next(draw.Length)];
            }

            if (statistic(draw) is { } value)
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count * 2 > Draws ? new ConfidenceInterval(Percentile(values, 0.025), Percentile(values, 0.975)) : null;
    }

    /// <summary>By linear interpolation between the two nearest (R. J. Hyndman, Y. Fan, Am. Stat. 50, 1996, definition 7).</summary>
    internal static double Percentile(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(sorted.Count - 1, below + 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
