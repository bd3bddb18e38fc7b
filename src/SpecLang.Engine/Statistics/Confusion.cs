namespace SpecLang.Engine.Statistics;

/// <summary>What a threshold tells right and wrong.</summary>
/// <param name="TruePositives">Found, and people say so too.</param>
/// <param name="FalsePositives">Found, and people say that it is none.</param>
/// <param name="FalseNegatives">Missed.</param>
/// <param name="TrueNegatives">Rightly left alone.</param>
public readonly record struct Confusion(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Of what is found, what is right.</summary>
    public Rate Precision => new(TruePositives, TruePositives + FalsePositives);

    /// <summary>Of what is there, what is found.</summary>
    public Rate Recall => new(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Of what is none, what is found all the same.</summary>
    public Rate FalseAlarms => new(FalsePositives, FalsePositives + TrueNegatives);

    /// <summary>The harmonic mean of precision and recall (C. J. van Rijsbergen, 1979): 2·TP/(2·TP + FP + FN); null where nothing is found and nothing is there.</summary>
    public double? F1 => (2 * TruePositives) + FalsePositives + FalseNegatives == 0 ? null : 2.0 * TruePositives / ((2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>What a threshold makes of labelled scores.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="isFound">Whether a score is on the side that counts as found.</param>
    public static Confusion Of(IEnumerable<LabelledScore> scores, Func<double, bool> isFound)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(isFound);
        var result = default(Confusion);
        foreach (var score in scores)
        {
            result = (isFound(score.Score), score.IsPositive) switch
            {
                (true, true) => result with { TruePositives = result.TruePositives + 1 },
                (true, false) => result with { FalsePositives = result.FalsePositives + 1 },
                (false, true) => result with { FalseNegatives = result.FalseNegatives + 1 },
                _ => result with { TrueNegatives = result.TrueNegatives + 1 },
            };
        }

        return result;
    }
}
