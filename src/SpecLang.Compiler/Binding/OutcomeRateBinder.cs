using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds <c>rate(violates P)</c>.</summary>
internal sealed class OutcomeRateBinder(NameLookup names)
{
    private static readonly string[] Outcomes = ["violates", "complies", "escalates", "undetermined", "not_applicable"];

    public OutcomeRate? Bind(StatisticSyntax syntax, ConstitutionSymbol constitution)
    {
        if (syntax.Argument is not OutcomeArgumentSyntax argument || Array.IndexOf(Outcomes, argument.Word.Value) is not (>= 0 and var outcome))
        {
            names.Diagnostics.Report(
                NameDiagnostics.StatisticArgument, syntax.Argument?.Span ?? syntax.Span, "rate", $"one of {string.Join(", ", Outcomes)} and a principle between parentheses, as in `rate(violates {Example(constitution)})`");
            return null;
        }

        return FindPrinciple(argument.Principle, constitution) is { } principle ? new OutcomeRate((MonitoredOutcome)outcome, principle) : null;
    }

    /// <summary>The principle that a statistic names; what is not known is reported.</summary>
    public PrincipleSymbol? FindPrinciple(QualifiedNameSyntax syntax, ConstitutionSymbol constitution)
    {
        var written = string.Join(".", syntax.Names.Select(n => n.Value));
        if (constitution.FindPrinciple(written) is { } principle)
        {
            names.Uses.Add(syntax.Span, principle);
            return principle;
        }

        if (!constitution.LacksPrinciples)
        {
            names.Diagnostics.Report(NameDiagnostics.UnknownPrinciple, syntax.Span, NearestName.Suggest(written, constitution.Principles.Select(p => p.Name)), written);
        }

        return null;
    }

    /// <summary>A principle to show how something is written.</summary>
    public static string Example(ConstitutionSymbol constitution) => constitution.Principles.FirstOrDefault()?.Name ?? "P";
}
