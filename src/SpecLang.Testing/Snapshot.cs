using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing;

/// <summary>The verdicts of many records, kept to be compared with later ones, and what the constitution said when they were given. Compared by value.</summary>
/// <param name="Constitution">The constitution's name.</param>
/// <param name="Rules">What it said of all its principles together.</param>
/// <param name="Principles">What its principles said, in order of declaration.</param>
/// <param name="Verdicts">The verdicts in the order of their records, each of an id of its own.</param>
public sealed record Snapshot(string Constitution, ValueList<string> Rules, ValueList<KeptPrinciple> Principles, ValueList<KeptVerdict> Verdicts)
{
    /// <summary>A snapshot of verdicts that a constitution gave.</summary>
    /// <exception cref="ArgumentException">Two verdicts have one id.</exception>
    public static Snapshot Of(ConstitutionInfo constitution, IEnumerable<KeptVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        ArgumentNullException.ThrowIfNull(verdicts);
        ValueList<KeptVerdict> kept = [.. verdicts];
        if (kept.GroupBy(v => v.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"there are two verdicts of the id `{twice.Key}`", nameof(verdicts));
        }

        return new Snapshot(constitution.Name, [.. constitution.Rules.Select(r => r.Text)], [.. constitution.Principles.Select(KeptPrinciple.Of)], kept);
    }
}
