using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime;

namespace SpecLang.Engine.Examples;

/// <summary>What an example expects of a verdict (language reference, section 5, "example").</summary>
internal static class Expectation
{
    /// <summary>What was expected and what came out, as a sentence; null where the expectation holds.</summary>
    public static string? Miss(BoundExample example, Verdict verdict)
    {
        var named = example.Principles.Select(p => verdict.Principles[p.Ordinal]).ToList();
        var holds = example.Kind switch
        {
            OutcomeKind.Complies when named.Count == 0 => verdict.Principles.All(p => p.Outcome is not (Outcome.Violates or Outcome.Undetermined)),
            OutcomeKind.Complies => named.TrueForAll(p => p.Outcome == Outcome.Complies),
            OutcomeKind.Violates => named.ToHashSet().SetEquals(verdict.Principles.Where(p => p.Outcome == Outcome.Violates)),
            OutcomeKind.Escalates when named.Count == 0 => verdict.Decision == Decision.Escalate,
            OutcomeKind.Escalates => named.TrueForAll(p => p.Escalates),
            _ => named.TrueForAll(p => p.Outcome == Outcome.NotApplicable),
        };
        return holds ? null : $"Expected {Expected(example)}, but {Found(example, verdict, named)}.";
    }

    private static string Expected(BoundExample example)
    {
        var names = Names(example.Principles.Select(p => p.Name));
        return example.Kind switch
        {
            OutcomeKind.Complies when names.Length == 0 => "that nothing is violated or undetermined",
            OutcomeKind.Complies => names + " to comply",
            OutcomeKind.Violates => $"{names} to be violated, and nothing else",
            OutcomeKind.Escalates when names.Length == 0 => "the decision `escalate`",
            OutcomeKind.Escalates => names + " to escalate",
            _ => names + " not to apply",
        };
    }

    private static string Found(BoundExample example, Verdict verdict, List<PrincipleVerdict> named)
    {
        if (example.Kind == OutcomeKind.Escalates)
        {
            return named.Count == 0
                ? $"the decision is `{verdict.Decision.ToString().ToLowerInvariant()}`"
                : $"{Names(named.Where(p => !p.Escalates).Select(p => p.Name))} does not";
        }

        var told = verdict.Principles.Where(p => named.Contains(p) || p.Outcome is Outcome.Violates or Outcome.Undetermined);
        var outcomes = told.GroupBy(p => p.Outcome).Select(g => Names(g.Select(p => p.Name)) + " " + Words(g.Key, g.Count() > 1));
        return string.Join("; ", outcomes);
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => "`" + n + "`"));

    private static string Words(Outcome outcome, bool areSeveral) => outcome switch
    {
        Outcome.NotApplicable => areSeveral ? "do not apply" : "does not apply",
        Outcome.Complies => areSeveral ? "comply" : "complies",
        Outcome.Violates => areSeveral ? "are violated" : "is violated",
        _ => areSeveral ? "are undetermined" : "is undetermined",
    };
}
