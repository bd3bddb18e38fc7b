using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Examples;
using SpecLang.LanguageServer.Diagnostics;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Examples;

/// <summary>Marks the examples that do not come out as they say, with the reason.</summary>
internal static class ExampleDiagnostics
{
    public const string Code = "example";

    public static IEnumerable<Diagnostic> Of(SpecSnapshot spec, ExampleJudge judge)
    {
        foreach (var constitution in spec.Compilation.Constitutions)
        {
            foreach (var example in constitution.Examples)
            {
                if (judge.Find(spec, constitution, example) is { IsCurrent: true, Result: { Status: ExampleStatus.Failed, IsKnownMiss: false, Reason: { } reason } result })
                {
                    yield return new Diagnostic(
                        spec.RangeOf(example.Syntax.Name.Span), reason, DiagnosticSeverity.Warning, Code, DiagnosticConverter.Source, RelatedInformation: [.. Deciding(spec, constitution, result)]);
                }
            }
        }
    }

    /// <summary>The principles that the example speaks of, or that are violated.</summary>
    private static IEnumerable<DiagnosticRelatedInformation> Deciding(SpecSnapshot spec, ConstitutionSymbol constitution, ExampleResult result)
    {
        foreach (var principle in constitution.Principles)
        {
            var verdict = result.Verdict?.Principles[principle.Ordinal];
            if ((verdict?.Outcome == Runtime.Outcome.Violates || result.Example.Principles.Contains(principle)) && spec.LocationOf(principle) is { } place)
            {
                yield return new DiagnosticRelatedInformation(place, verdict?.Message ?? $"`{principle.Name}` says {Runtime.Wire.WireNames.Of(verdict?.Outcome ?? Runtime.Outcome.Undetermined)}");
            }
        }
    }
}
