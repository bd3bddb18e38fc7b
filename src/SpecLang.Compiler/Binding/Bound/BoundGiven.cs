using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>What a classifier is taken to answer in an example.</summary>
/// <param name="Classifier">The classifier.</param>
/// <param name="Values">Its numbers, one a label where it has labels; empty where it fails.</param>
public sealed record BoundGiven(ClassifierSymbol Classifier, ImmutableArray<double> Values)
{
    public bool Fails => Values.IsEmpty;
}
