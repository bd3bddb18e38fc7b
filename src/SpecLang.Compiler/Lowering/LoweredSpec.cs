using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>A constitution as a plan: its principles, and the classifiers that they read, in order of first reading.</summary>
public sealed record LoweredSpec(ConstitutionSymbol Constitution, ImmutableArray<LoweredPrinciple> Principles, ImmutableArray<ClassifierSymbol> Classifiers);
