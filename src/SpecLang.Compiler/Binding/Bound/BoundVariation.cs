using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>How a probe varies one field of its seeds.</summary>
/// <param name="Syntax">The clause as written.</param>
/// <param name="Field">The field, a text that may be missing.</param>
public abstract record BoundVariation(VaryClauseSyntax Syntax, FieldSymbol Field)
{
    /// <summary>More and more of something, as pressure: <c>by level { 0: "…" 1: "…" }</c>. The verdict is about the record with the varied text.</summary>
    /// <param name="Levels">At least one, in rising order.</param>
    public sealed record ByLevel(VaryClauseSyntax Syntax, FieldSymbol Field, ImmutableArray<BoundLevel> Levels) : BoundVariation(Syntax, Field);

    /// <summary>What should make no difference: <c>by { "…" "…" }</c>. The verdict is about the record with the varied text.</summary>
    /// <param name="Variants">At least one, each another text.</param>
    public sealed record ByText(VaryClauseSyntax Syntax, FieldSymbol Field, ImmutableArray<BoundVariant> Variants) : BoundVariation(Syntax, Field);

    /// <summary>
    /// Attacks: <c>by attack { base64 rot13 }</c>. A model is sent the attacked text, but the verdict about its answer is of the record with the seed's own:
    /// what was asked stays what it was, however it was dressed up.
    /// </summary>
    /// <param name="Attacks">At least one, each another.</param>
    public sealed record ByAttack(VaryClauseSyntax Syntax, FieldSymbol Field, ImmutableArray<BoundAttack> Attacks) : BoundVariation(Syntax, Field);
}
