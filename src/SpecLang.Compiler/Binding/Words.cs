using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Names that are a choice among known words.</summary>
internal static class Words
{
    private static readonly string[] Severities = ["info", "minor", "major", "critical"];
    private static readonly string[] ErrorOutcomes = ["undetermined", "violates", "complies"];

    public static PrincipleSeverity? BindSeverity(NameSyntax name, DiagnosticBag diagnostics) =>
        Index(name, Severities, diagnostics) is { } index ? (PrincipleSeverity)index : null;

    public static ErrorOutcome? BindErrorOutcome(NameSyntax name, DiagnosticBag diagnostics) =>
        Index(name, ErrorOutcomes, diagnostics) is { } index ? (ErrorOutcome)index : null;

    public static PrincipleSymbol? BindPrinciple(NameSyntax name, ConstitutionSymbol constitution, NameLookup names)
    {
        if (name.Value.Length == 0)
        {
            return null;
        }

        var principle = constitution.FindPrinciple(name.Value);
        if (principle is null && !constitution.LacksPrinciples)
        {
            names.Diagnostics.Report(NameDiagnostics.UnknownPrinciple, name.Span, NearestName.SuggestAmong(name.Value, [.. constitution.Principles.Select(p => p.Name)], "it has"), name.Value);
        }

        if (principle is not null)
        {
            names.Uses.Add(name.Span, principle);
        }

        return principle;
    }

    private static int? Index(NameSyntax name, string[] words, DiagnosticBag diagnostics)
    {
        var index = Array.IndexOf(words, name.Value);
        if (index >= 0)
        {
            return index;
        }

        if (name.Value.Length > 0)
        {
            diagnostics.Report(NameDiagnostics.UnknownWord, name.Span, name.Value, string.Join(", ", words));
        }

        return null;
    }
}
