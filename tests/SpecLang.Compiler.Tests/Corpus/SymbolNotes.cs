using System.Globalization;
using SpecLang.Compiler.Binding;
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
        ProbeSymbol probe => $"for {probe.Constitution?.Name}, seeds from {string.Join(", ", probe.Seeds.Select(s => s.Path))}" + string.Concat(probe.Variations.Select(VariationOf)),
        PrincipleSymbol principle => $"{principle.Severity}, on error {principle.OnError}" + (principle.YieldsTo.IsEmpty ? "" : ", yields to " + string.Join(", ", principle.YieldsTo.Select(p => p.Name))),
        _ => "",
    };

    private static string VariationOf(BoundVariation variation) => $", {variation.Field.Name} by " + variation switch
    {
        BoundVariation.ByLevel levels => "level " + string.Join(' ', levels.Levels.Select(l => l.Level.ToString(CultureInfo.InvariantCulture))),
        BoundVariation.ByAttack attacks => "attack " + string.Join(' ', attacks.Attacks.Select(a => a.Attack.Name + (a.Argument is null ? "" : $"({ArgumentOf(a.Argument)})"))),
        BoundVariation.ByText texts => texts.Variants.Length.ToString(CultureInfo.InvariantCulture) + " texts",
        _ => throw new InvalidOperationException(),
    };

    private static string ArgumentOf(ConstantValue value) => value switch
    {
        ConstantValue.Text text => text.Value,
        ConstantValue.Int number => number.Value.ToString(CultureInfo.InvariantCulture),
        ConstantValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(),
    };
}
