using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>What holds at one place of an expression: the variables in sight, with the lists they go through, and the values known to be there.</summary>
internal sealed record Scope(
    ImmutableDictionary<string, VariableSymbol> Variables,
    ImmutableDictionary<VariableSymbol, string?> ListOf,
    ImmutableHashSet<string> Present)
{
    public static Scope Empty { get; } = new(
        ImmutableDictionary.Create<string, VariableSymbol>(StringComparer.Ordinal),
        ImmutableDictionary<VariableSymbol, string?>.Empty,
        ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    public Scope With(VariableSymbol variable, string? list) => this with { Variables = Variables.SetItem(variable.Name, variable), ListOf = ListOf.SetItem(variable, list) };

    public Scope Knowing(IEnumerable<string> present) => this with { Present = Present.Union(present) };
}
