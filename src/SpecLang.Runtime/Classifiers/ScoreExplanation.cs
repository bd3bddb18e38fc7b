using System.Collections.Immutable;

namespace SpecLang.Runtime.Classifiers;

/// <summary>Which words moved a score, and how much.</summary>
public sealed record ScoreExplanation
{
    /// <summary>
    /// Whether the terms are all there is: <see cref="Intercept"/> and their contributions sum to <see cref="Logit"/>. Else they are
    /// an approximation by occlusion: each says how the score changes when those words are left out, and they sum to nothing in particular.
    /// </summary>
    public required bool IsExact { get; init; }

    /// <summary>The score as the classifier gives it, rounded to six decimals; NaN where <see cref="Failure"/> says why there is none.</summary>
    public required double Score { get; init; }

    /// <summary>The natural logarithm of the odds, ln(p / (1 − p)), unrounded, where the explanation is exact.</summary>
    public double? Logit { get; init; }

    /// <summary>The logit of a text without any known term, where the explanation is exact.</summary>
    public double? Intercept { get; init; }

    /// <summary>The strongest first: by the size of the contribution, then by the term. Terms that contribute nothing are left out.</summary>
    public ImmutableArray<ScoreTerm> Terms { get; init; } = [];

    /// <summary>How many words stood behind one term at most: 1, or more where a long text was tried in runs of words because of the limit.</summary>
    public int WordsPerTerm { get; init; } = 1;

    /// <summary>Why there is no explanation; null where there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>What is said where a classifier gives no score for the row.</summary>
    public static ScoreExplanation Failed(string reason) => new() { IsExact = false, Score = double.NaN, Failure = reason };
}
