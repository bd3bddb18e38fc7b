namespace SpecLang.Runtime.Classifiers;

/// <summary>A classifier that may know how its score came about. <see cref="ScoreExplainer"/> asks it, and tries words out where it does not know.</summary>
public interface IExplainableClassifier : IClassifier
{
    /// <summary>The exact terms of a row's score.</summary>
    /// <param name="row">One text for each of the classifier's parameters.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>An explanation with <see cref="ScoreExplanation.IsExact"/>; null where the model's score is no sum of terms that can be read off it.</returns>
    ScoreExplanation? Explain(string[] row, CancellationToken cancellationToken);
}
