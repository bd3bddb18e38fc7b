using System.Globalization;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>What a file declares, each name with its kind, its type, and what is known of it.</summary>
internal static class SymbolNotes
{
    public static IEnumerable<(TextSpan Span, string Note)> Of(ModuleSymbol module) => module.Declarations.SelectMany(Of);

    private static IEnumerable<(TextSpan Span, string Note)> Of(Symbol symbol)
    {
        IEnumerable<Symbol> parts = symbol switch
        {
            RecordSymbol record => record.Fields,
            DefineSymbol define => define.Parameters,
            ConstitutionSymbol constitution => constitution.Principles.Where(p => p.Source == constitution.Source),
            _ => [],
        };
        return parts.SelectMany(Of).Prepend((symbol.Span, string.Join(' ', new[] { symbol.Kind, symbol.Name, DetailOf(symbol) }.Where(t => t.Length > 0))));
    }

    private static string DetailOf(Symbol symbol) => symbol switch
    {
        FieldSymbol field => ": " + field.Type + (field.Paths.IsEmpty ? "" : " from " + string.Join(", ", field.Paths)) + (field.Default is null ? "" : " with a default"),
        VariableSymbol variable => ": " + variable.Type,
        DefineSymbol define => "-> " + define.Type,
        ClassifierSymbol classifier => string.Create(CultureInfo.InvariantCulture, $"({string.Join(", ", classifier.Parameters)}) {classifier.ResultKind} {classifier.Type}"),
        LexiconSymbol lexicon => "with " + string.Join(", ", lexicon.Entries.Select(e => $"`{e}`")),
        PatternSymbol pattern => $"`{pattern.Pattern}` {pattern.Flags} {pattern.Checksum}".TrimEnd(),
        RecordSymbol { IsPerAssistantMessage: true } => "per assistant message",
        ConstitutionSymbol constitution => $"over {constitution.Record?.Name}, blocks at {constitution.BlockAt}",
        PrincipleSymbol principle => $"{principle.Severity}, on error {principle.OnError}" + (principle.YieldsTo.IsEmpty ? "" : ", yields to " + string.Join(", ", principle.YieldsTo.Select(p => p.Name))),
        _ => "",
    };
}
