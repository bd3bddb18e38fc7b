using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing;

/// <summary>What a principle said when its verdicts were kept.</summary>
/// <param name="Name">The principle's name.</param>
/// <param name="Rules">Its clauses as written, without those that take no part in its verdict.</param>
/// <param name="Reads">The declarations that they name, each once, ordered by name.</param>
public sealed record KeptPrinciple(string Name, ValueList<string> Rules, ValueList<KeptDeclaration> Reads)
{
    public static KeptPrinciple Of(PrincipleInfo principle)
    {
        ArgumentNullException.ThrowIfNull(principle);
        var reads = principle.Rules.SelectMany(r => r.Reads).Select(KeptDeclaration.Of).DistinctBy(d => d.Name).OrderBy(d => d.Name, StringComparer.Ordinal);
        return new KeptPrinciple(principle.Name, [.. principle.Rules.Select(r => r.Text)], [.. reads]);
    }
}
