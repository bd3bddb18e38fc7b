using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The kinds of words that an editor can colour, by the names that themes know.</summary>
internal static class SemanticTokenKinds
{
    public const int Namespace = 0;
    public const int Type = 1;
    public const int Class = 2;
    public const int Function = 3;
    public const int Variable = 4;
    public const int Parameter = 5;
    public const int Property = 6;
    public const int EnumMember = 7;
    public const int Keyword = 8;
    public const int Comment = 9;
    public const int String = 10;
    public const int Number = 11;
    public const int Regexp = 12;
    public const int Operator = 13;
    public const int Method = 14;

    /// <summary>The first modifier's bit.</summary>
    public const int Declaration = 1;

    public const int Readonly = 2;
    public const int DefaultLibrary = 4;
    public const int Documentation = 8;

    public static SemanticTokensLegend Legend { get; } = new(
        ["namespace", "type", "class", "function", "variable", "parameter", "property", "enumMember", "keyword", "comment", "string", "number", "regexp", "operator", "method"],
        ["declaration", "readonly", "defaultLibrary", "documentation"]);

    /// <summary>How a name is shown that stands for a symbol.</summary>
    public static (int Kind, int Modifiers) Of(Symbol symbol)
    {
        var library = symbol.Source.Path.StartsWith("std/", StringComparison.Ordinal) ? DefaultLibrary : 0;
        var (kind, modifiers) = symbol switch
        {
            RecordSymbol => (Type, 0),
            ConstitutionSymbol or ObjectiveSymbol or SuiteSymbol or MonitorSymbol or ProbeSymbol => (Class, 0),
            PrincipleSymbol => (Method, 0),
            ClassifierSymbol or DefineSymbol => (Function, 0),
            MatcherSymbol or MeasureSymbol => (Variable, Readonly),
            FieldSymbol => (Property, 0),
            ImportSymbol => (Namespace, 0),
            _ => (Parameter, 0),
        };
        return (kind, modifiers | library);
    }
}
