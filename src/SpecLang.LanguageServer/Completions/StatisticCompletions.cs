using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Completions;

/// <summary>Statistics behind <c>expect</c>, and what stands between their parentheses.</summary>
internal static class StatisticCompletions
{
    private static readonly string[] Outcomes = ["violates", "complies", "escalates", "undetermined", "not_applicable"];

    public static IEnumerable<CompletionItem> At(CompletionPlace place) => place.Spec.Model.DeclarationAt(place.Position) switch
    {
        MonitorSymbol => [Rate(place), place.Snippet("psi", "psi($1)", CompletionItemKind.Function, "1")],
        ProbeSymbol => [Rate(place), place.Snippet("attack_success", "attack_success($1)", CompletionItemKind.Function, "1")],
        SuiteSymbol => [Rate(place)],
        _ => StatisticSymbol.OfObjectives.Values.Select(s => place.Insert(s.Name, s.CountWord is null ? s.Name : s.Name + "(" + s.CountWord + " 16)", CompletionItemKind.Function, "1")),
    };

    public static IEnumerable<CompletionItem> Arguments(CompletionPlace place) => place.Expected.Before is [.., var statistic, "("]
        ? statistic switch
        {
            "rate" => NameCompletions.Words(place, Outcomes),
            "attack_success" => NameCompletions.Principles(place),
            _ => StatisticSymbol.OfObjectives.TryGetValue(statistic, out var known) && known.CountWord is { } word ? NameCompletions.Words(place, [word]) : [],
        }
        : [];

    /// <summary>Whether the grammar takes any value at a place, but the statistic a principle alone.</summary>
    public static bool TakesPrinciple(CompletionPlace place) => place.Expected.Before is [.., "attack_success", "("];

    private static CompletionItem Rate(CompletionPlace place) => place.Snippet("rate", "rate($1)", CompletionItemKind.Function, "1");
}
