using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Cli.Commands;

/// <summary>Which probes of a spec are run.</summary>
internal static class ProbeChoice
{
    /// <param name="probes">The probes of the spec.</param>
    /// <param name="names">Those that are asked for; empty for all.</param>
    /// <param name="say">Takes what is wrong.</param>
    /// <returns>The probes, in the spec's order; null where there is none, or a name is none's.</returns>
    public static IReadOnlyList<ProbeSymbol>? Of(IReadOnlyList<ProbeSymbol> probes, IReadOnlyList<string> names, Action<string> say)
    {
        if (probes.Count == 0)
        {
            say("error: the spec has no probe; write one: probe Name for Constitution { seeds from \"seeds.jsonl\"  vary prompt by level { 0: \"{prompt}\"  1: \"{prompt} Hurry.\" } }.");
            return null;
        }

        foreach (var name in names)
        {
            if (!probes.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                var near = NearestName.Find(name, probes.Select(p => p.Name));
                say($"error: the spec has no probe `{name}`; {(near is null ? "it has " + string.Join(", ", probes.Select(p => p.Name)) + "." : $"did you mean `{near}`?")}");
                return null;
            }
        }

        return [.. probes.Where(p => names.Count == 0 || names.Contains(p.Name, StringComparer.Ordinal))];
    }
}
