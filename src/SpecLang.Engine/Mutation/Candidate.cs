using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Mutation;

/// <summary>A mutant to be tried.</summary>
/// <param name="Mutant">What it says.</param>
/// <param name="Start">Where the change stands in its file, so that what two constitutions share is counted once.</param>
/// <param name="Change">The change.</param>
/// <param name="Touched">What a test must have read to notice it; null where any test may.</param>
/// <param name="Principle">The principle whose own clause it changes; null where it stands in a definition or a lexicon.</param>
internal sealed record Candidate(Mutant Mutant, int Start, ConstitutionMutation Change, object? Touched, PrincipleSymbol? Principle)
{
    /// <summary>Whether it can be proved that no test can notice it; asked where none does.</summary>
    public Func<bool> IsEquivalent { get; init; } = static () => false;
}
