namespace SpecLang.Runtime.Classifiers;

/// <summary>
/// A model behind a spec's classifier: a pure function of its texts. The same row gives the same output whatever stands beside it,
/// on any thread. Implementations are thread-safe.
/// </summary>
public interface IClassifier
{
    /// <summary>Scores rows of texts.</summary>
    /// <param name="rows">One array a row, one text for each of the classifier's parameters.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One output a row, in the rows' order. A row that can't be scored is a failed output, never an exception.</returns>
    IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken);
}
