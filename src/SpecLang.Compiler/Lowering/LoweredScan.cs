using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>A constitution that can be judged by facts about single texts, without reading records.</summary>
/// <param name="Fields">The record's fields: all are texts.</param>
/// <param name="Facts">What is asked of them, each once.</param>
/// <param name="Tests">What each test of a clause asks.</param>
public sealed record LoweredScan(
    ImmutableArray<FieldSymbol> Fields, ImmutableArray<LoweredFact> Facts, ImmutableDictionary<BoundExpression, FactTest> Tests);
