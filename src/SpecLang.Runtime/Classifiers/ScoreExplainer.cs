using System.Collections.Immutable;

namespace SpecLang.Runtime.Classifiers;

/// <summary>
/// Says which words moved a classifier's score: exactly where the classifier knows (<see cref="IExplainableClassifier"/>), else by occlusion, which
/// leaves words out one after the other and looks at what that does (Zeiler and Fergus, Visualizing and Understanding Convolutional Networks, 2014).
/// </summary>
public static class ScoreExplainer
{
    /// <summary>How many texts occlusion has scored at most, where nothing else is asked for.</summary>
    public const int DefaultRuns = 64;

    private const int Batch = 16;

    /// <summary>Explains the score of one row.</summary>
    /// <param name="classifier">The model, as its provider loaded it.</param>
    /// <param name="row">One text for each of the classifier's parameters.</param>
    /// <param name="output">Which of the classifier's numbers: the place of the label as declared; 0 for a score or a number.</param>
    /// <param name="maximumRuns">The most texts to score besides the row itself, at least 1. A text with more words is tried in runs of words of equal length.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No run is allowed, or the output is below 0.</exception>
    public static ScoreExplanation Explain(IClassifier classifier, string[] row, int output, int maximumRuns, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumRuns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(output);
        if (output == 0 && (classifier as IExplainableClassifier)?.Explain(row, cancellationToken) is { } exact)
        {
            return exact;
        }

        return ByOcclusion(classifier, row, output, maximumRuns, cancellationToken);
    }

    private static ScoreExplanation ByOcclusion(IClassifier classifier, string[] row, int output, int maximumRuns, CancellationToken cancellationToken)
    {
        var whole = classifier.Classify([row], cancellationToken)[0];
        if (whole.Failure is { } failure)
        {
            return ScoreExplanation.Failed(failure);
        }

        if (output >= whole.Values.Length)
        {
            return ScoreExplanation.Failed($"the classifier gives {whole.Values.Length} numbers for a text, and number {output + 1} was asked for");
        }

        var occlusions = WordOcclusion.Of(row, maximumRuns);
        var terms = new List<ScoreTerm>(occlusions.Rows.Length);
        for (var first = 0; first < occlusions.Rows.Length; first += Batch)
        {
            var batch = occlusions.Rows.Skip(first).Take(Batch).ToArray();
            var outputs = classifier.Classify([.. batch.Select(o => o.Without)], cancellationToken);
            terms.AddRange(batch.Zip(outputs).Where(p => p.Second.Failure is null)
                .Select(p => new ScoreTerm(p.First.Words, whole.Values[output] - p.Second.Values[output], [p.First.Place])));
        }

        return new ScoreExplanation
        {
            IsExact = false,
            Score = whole.Values[output],
            Terms = Ordered(terms),
            WordsPerTerm = occlusions.WordsPerRow,
        };
    }

    /// <summary>Terms in the order in which explanations give them.</summary>
    public static ImmutableArray<ScoreTerm> Ordered(IEnumerable<ScoreTerm> terms) =>
    [
        .. terms.Where(t => t.Contribution is not 0).OrderByDescending(t => Math.Abs(t.Contribution)).ThenBy(t => t.Term, StringComparer.Ordinal)
            .ThenBy(t => t.Places.IsEmpty ? 0 : t.Places[0].Start),
    ];
}
