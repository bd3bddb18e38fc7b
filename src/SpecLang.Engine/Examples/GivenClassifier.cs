using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Examples;

/// <summary>A classifier that answers every text as an example says.</summary>
internal sealed class GivenClassifier(BoundGiven given) : IClassifier
{
    private readonly ClassifierOutput output = given.Fails ? ClassifierOutput.Failed("the example says that it fails")
        : given.Classifier.ResultKind == ClassifierResultKind.Number ? ClassifierOutput.Number(given.Values[0])
        : ClassifierOutput.Scores(given.Values.AsSpan());

    public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken) =>
        [.. Enumerable.Repeat(output, rows.Count)];
}
