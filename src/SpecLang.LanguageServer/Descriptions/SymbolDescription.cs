using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Documents;

namespace SpecLang.LanguageServer.Descriptions;

/// <summary>What is to be said of a declared thing: how it is declared, what its author says of it, and what it is to those who use it.</summary>
internal static class SymbolDescription
{
    private const int ShownEntries = 12;

    /// <summary>As Markdown, for a hover or a completion.</summary>
    public static string Markdown(Symbol symbol, string? root, ModelFiles models)
    {
        var text = new StringBuilder(MarkdownText.Fenced(Signature(symbol)));
        if (symbol.Documentation is { } documentation)
        {
            text.Append("\n\n").Append(MarkdownText.Prose(documentation));
        }

        foreach (var fact in Facts(symbol, root, models))
        {
            text.Append("\n\n").Append(fact);
        }

        return text.ToString();
    }

    /// <summary>The declaration on one line.</summary>
    public static string Signature(Symbol symbol) => symbol switch
    {
        RecordSymbol record => "record " + record.Name,
        FieldSymbol field => field.Name + ": " + field.Type.Name + (field.Default is { } value ? " = " + ConstantText.Of(value) : ""),
        ClassifierSymbol classifier => "classifier " + classifier.Name + "(" + string.Join(", ", classifier.Parameters.Select(p => p + ": text")) + ") -> " + ResultOf(classifier),
        LexiconSymbol lexicon => "lexicon " + lexicon.Name,
        PatternSymbol pattern => "pattern " + pattern.Name + " = r\"" + pattern.Pattern + "\"" + pattern.Flags + (pattern.Checksum is { } checksum ? " where " + checksum : ""),
        DefineSymbol define => "define " + define.Name + "(" + string.Join(", ", define.Parameters.Select(p => p.Name + ": " + p.Type.Name)) + ")" + (define.Type.IsError ? "" : " -> " + define.Type.Name),
        MeasureSymbol measure => "measure " + measure.Name + (measure.Record is { } record ? " over " + record.Name : ""),
        ConstitutionSymbol constitution => "constitution " + constitution.Name + (constitution.Record is { } record ? " over " + record.Name : "") + (constitution.Base is { } extended ? " extends " + extended.Name : ""),
        ObjectiveSymbol objective => "objective " + objective.Name + (objective.Record is { } record ? " over " + record.Name : ""),
        SuiteSymbol suite => "suite " + suite.Name + For(suite.Constitution),
        MonitorSymbol monitor => "monitor " + monitor.Name + For(monitor.Constitution),
        ProbeSymbol probe => "probe " + probe.Name + For(probe.Constitution),
        PrincipleSymbol principle => (principle.IsLocked ? "locked " : "") + (principle.Overrides is null ? "" : "override ") + "principle " + principle.Name,
        VariableSymbol variable => variable.Name + ": " + variable.Type.Name,
        ImportSymbol import => "import \"" + import.Imported.Path + "\" as " + import.Name,
        _ => symbol.Name,
    };

    /// <summary>A type, or what a call gives, as a completion shows it behind the name.</summary>
    public static string? Detail(Symbol symbol) => symbol switch
    {
        FieldSymbol field => field.Type.Name,
        VariableSymbol variable => variable.Type.Name,
        ClassifierSymbol classifier => ResultOf(classifier),
        DefineSymbol { Type.IsError: false } define => define.Type.Name,
        _ => symbol.Kind,
    };

    private static string ResultOf(ClassifierSymbol classifier) => classifier.ResultKind switch
    {
        ClassifierResultKind.EachOf => "each of { " + string.Join(", ", classifier.Labels?.Labels ?? []) + " }",
        ClassifierResultKind.OneOf => "one of { " + string.Join(", ", classifier.Labels?.Labels ?? []) + " }",
        ClassifierResultKind.Number => "number",
        _ => "score",
    };

    private static IEnumerable<string> Facts(Symbol symbol, string? root, ModelFiles models) => symbol switch
    {
        RecordSymbol record => [Fields(record)],
        FieldSymbol field => OfField(field),
        ClassifierSymbol classifier => models.Describe(classifier, root),
        LexiconSymbol lexicon => [Entries(lexicon)],
        ConstitutionSymbol constitution => [Counts(constitution)],
        PrincipleSymbol principle => OfPrinciple(principle),
        MeasureSymbol measure => [MarkdownText.Code(measure.Source.ToString(measure.Syntax.Value.Span))],
        SuiteSymbol suite => [Files("Cases", suite.Cases)],
        ProbeSymbol probe => OfProbe(probe),
        DefineSymbol define => [MarkdownText.Code("= " + define.Source.ToString(define.Syntax.Body.Span))],
        _ => [],
    };

    private static string For(ConstitutionSymbol? constitution) => constitution is null ? "" : " for " + constitution.Name;

    private static string Files(string what, ImmutableArray<SuiteFile> files) => what + " from " + string.Join(", ", files.Select(f => MarkdownText.Code(f.Path))) + ".";

    private static IEnumerable<string> OfProbe(ProbeSymbol probe)
    {
        yield return Files("Seeds", probe.Seeds);
        foreach (var variation in probe.Variations)
        {
            yield return MarkdownText.Code(variation.Field.Name) + " by " + variation switch
            {
                BoundVariation.ByLevel levels => "level " + string.Join(", ", levels.Levels.Select(l => l.Level.ToString(CultureInfo.InvariantCulture))) + ".",
                BoundVariation.ByAttack attacks => "attack: " + string.Join(", ", attacks.Attacks.Select(a => MarkdownText.Code(a.Attack.Name))) + ".",
                BoundVariation.ByText texts => string.Create(CultureInfo.InvariantCulture, $"{texts.Variants.Length} texts."),
                _ => throw new InvalidOperationException(variation.GetType().Name + " is no way to vary a field."),
            };
        }
    }

    private static string Fields(RecordSymbol record) =>
        MarkdownText.Fenced(string.Join("\n", record.Fields.Select(Signature)));

    private static IEnumerable<string> OfField(FieldSymbol field)
    {
        yield return "A field of `" + field.Record.Name + "`" + (field.Paths.IsEmpty ? "" : ", read from " + string.Join(" or ", field.Paths.Select(MarkdownText.Code))) + ".";
        if (field.Type is OptionalType)
        {
            yield return "It may be missing: say what then, with `?? value`, or ask `is present` before.";
        }
    }

    private static string Entries(LexiconSymbol lexicon)
    {
        var shown = string.Join(", ", lexicon.Entries.Take(ShownEntries).Select(MarkdownText.Code));
        var count = lexicon.Entries.Length == 1 ? "1 entry" : lexicon.Entries.Length.ToString(CultureInfo.InvariantCulture) + " entries";
        return count + (shown.Length == 0 ? "." : ": " + shown + (lexicon.Entries.Length > ShownEntries ? ", …" : ""));
    }

    private static string Counts(ConstitutionSymbol constitution) => string.Create(
        CultureInfo.InvariantCulture,
        $"{constitution.Principles.Length} principles, {constitution.Examples.Length} examples; blocks at `{constitution.BlockAt.ToString().ToLowerInvariant()}`.");

    private static IEnumerable<string> OfPrinciple(PrincipleSymbol principle)
    {
        var sentences = new ClauseWording(principle.Source).Of(principle.Syntax).ToImmutableArray();
        if (!principle.HasStatedSeverity && principle.ConditionalSeverities.IsEmpty)
        {
            sentences = sentences.Add("A violation is major.");
        }

        yield return string.Join("\n", sentences.Select(s => "- " + s));
        if (!principle.Citations.IsEmpty)
        {
            yield return "Cites " + string.Join("; ", principle.Citations.Select(MarkdownText.Plain)) + ".";
        }
    }
}
