using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>
/// What the names of quantifiers stand for at one place. Elements of one list have one key at one depth, so that two conditions on the elements
/// of a list can be compared.
/// </summary>
internal sealed class Context
{
    private readonly ImmutableDictionary<VariableSymbol, string> variables;

    private Context(ImmutableDictionary<VariableSymbol, string> variables) => this.variables = variables;

    public static Context Outermost { get; } = new(ImmutableDictionary<VariableSymbol, string>.Empty);

    /// <summary>The key of a variable; null for one that is not known.</summary>
    public string? KeyOf(VariableSymbol variable) => variables.TryGetValue(variable, out var key) ? key : null;

    public Context With(VariableSymbol variable, string list) =>
        new(variables.SetItem(variable, "$" + variables.Count.ToString(CultureInfo.InvariantCulture) + "<" + list + ">"));
}
