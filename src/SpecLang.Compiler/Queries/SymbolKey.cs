using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Queries;

/// <summary>
/// A symbol by where it is declared: the same in every compilation of the same texts, where each compilation has symbols of its own. A
/// principle that overrides another is that one: they have one name.
/// </summary>
/// <param name="Path">The file that declares it, relative to the project's root.</param>
/// <param name="Start">Where its name begins there.</param>
/// <param name="Name">Its name.</param>
public readonly record struct SymbolKey(string Path, int Start, string Name)
{
    public static SymbolKey Of(Symbol symbol)
    {
        while (symbol is PrincipleSymbol { Overrides: { } overridden })
        {
            symbol = overridden;
        }

        return new SymbolKey(symbol.Source.Path, symbol.Span.Start, symbol.Name);
    }
}
