using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>Sentences about what a verdict found, the same in all formats for programs.</summary>
internal static class FindingText
{
    /// <summary>The principles violated, the leading one first, the others by severity.</summary>
    public static IEnumerable<PrincipleVerdict> Violated(Verdict verdict) => verdict.Principles
        .Where(p => p.Outcome == Outcome.Violates)
        .OrderByDescending(p => ReferenceEquals(p, verdict.Leading) || p.Equals(verdict.Leading))
        .ThenByDescending(p => p.Severity);

    /// <summary>What is said to a violation: the spec's own message, or a plain sentence.</summary>
    public static string Of(PrincipleVerdict principle) => principle.Message ?? $"`{principle.Name}` ({WireNames.Of(principle.Severity)}) is violated.";

    /// <summary>What is said of a principle that asks for a person.</summary>
    public static string OfEscalation(PrincipleVerdict principle) => $"`{principle.Name}` asks for a person to look.";
}
