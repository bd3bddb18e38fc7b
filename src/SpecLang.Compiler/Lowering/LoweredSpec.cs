using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>A constitution as a plan.</summary>
/// <param name="Constitution">The constitution.</param>
/// <param name="Principles">Its principles, in order.</param>
/// <param name="Measures">The measures that its verdicts report, in order.</param>
/// <param name="Classifiers">The classifiers that all these read, in order of first reading.</param>
public sealed record LoweredSpec(
    ConstitutionSymbol Constitution, ImmutableArray<LoweredPrinciple> Principles, ImmutableArray<LoweredMeasure> Measures, ImmutableArray<ClassifierSymbol> Classifiers);
