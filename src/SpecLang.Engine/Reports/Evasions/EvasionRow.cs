using SpecLang.Engine.Evasions;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>A row of the table of what got by.</summary>
/// <param name="Attack">The attack; empty where the row above has it.</param>
/// <param name="Principle">The principle.</param>
/// <param name="Counts">How often it was got by.</param>
public sealed record EvasionRow(string Attack, string Principle, EvasionCounts Counts)
{
    private const string AllAttacks = "all attacks";

    private const string AnyPrinciple = "any";

    /// <summary>The rows of a result: for each attack, then for all, how often every principle was got by, and each of them.</summary>
    public static IReadOnlyList<EvasionRow> Of(EvasionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var rows = result.Attacks.Where(a => a.Total.Tried > 0).SelectMany(a => Of(a.Name, a.Total, a.Principles)).ToList();
        return result.Attacks.Length > 1 && rows.Count > 0 ? [.. rows, .. Of(AllAttacks, result.Total, result.Principles)] : rows;
    }

    private static IEnumerable<EvasionRow> Of(string attack, EvasionCounts total, IReadOnlyList<PrincipleEvasion> principles)
    {
        if (principles.Count == 1)
        {
            return [new EvasionRow(attack, principles[0].Principle, principles[0].Counts)];
        }

        return principles.Where(p => p.Counts.Tried > 0).Select(p => new EvasionRow(string.Empty, p.Principle, p.Counts)).Prepend(new EvasionRow(attack, AnyPrinciple, total));
    }
}
