using System.Collections.Immutable;

namespace SpecLang.Engine.Mutation;

/// <summary>What came of mutating a spec.</summary>
/// <param name="Mutants">The mutants, by file and line.</param>
/// <param name="FailingTests">The tests, as <c>SUITE: NAME</c>, that fail or can't be run without any change, and so notice nothing.</param>
/// <param name="Tests">How many tests there are that can notice something.</param>
public sealed record MutationResult(ImmutableArray<Mutant> Mutants, ImmutableArray<string> FailingTests, int Tests)
{
    public int Noticed => Mutants.Count(m => m.State == MutantState.Noticed);

    public int Unnoticed => Mutants.Count(m => m.State == MutantState.Unnoticed);

    public int Equivalent => Mutants.Count(m => m.State == MutantState.Equivalent);

    /// <summary>The share of mutants that tests notice, 0 to 1, of those that can be noticed; null where there is none.</summary>
    public double? Score => Noticed + Unnoticed == 0 ? null : (double)Noticed / (Noticed + Unnoticed);
}
