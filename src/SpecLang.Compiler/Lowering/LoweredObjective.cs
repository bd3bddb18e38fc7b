using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>An objective whose definitions are put in.</summary>
/// <param name="Symbol">The objective.</param>
/// <param name="Value">What is maximized or minimized.</param>
/// <param name="Classifiers">The classifiers that the value reads.</param>
public sealed record LoweredObjective(ObjectiveSymbol Symbol, BoundExpression Value, ImmutableArray<ClassifierSymbol> Classifiers);
