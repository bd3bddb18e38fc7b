using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Examples;

/// <summary>What an example says that classifiers answer.</summary>
internal static class GivenAnswer
{
    /// <summary>The answers by their classifier's place among the constitution's; a classifier that it does not read has none.</summary>
    public static ImmutableDictionary<int, ClassifierOutput> AllOf(BoundExample example, ConstitutionInfo constitution)
    {
        var places = constitution.Classifiers.Select(c => c.DeclaredAt).ToList();
        return example.Givens
            .Select(g => (Place: places.IndexOf(g.Classifier.DeclaredAt), Output: Of(g)))
            .Where(g => g.Place >= 0)
            .DistinctBy(g => g.Place)
            .ToImmutableDictionary(g => g.Place, g => g.Output);
    }

    private static ClassifierOutput Of(BoundGiven given) => given.Fails ? ClassifierOutput.Failed("the example says that it fails")
        : given.Classifier.ResultKind == ClassifierResultKind.Number ? ClassifierOutput.Number(given.Values[0])
        : ClassifierOutput.Scores(given.Values.AsSpan());
}
