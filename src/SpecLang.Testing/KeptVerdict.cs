using SpecLang.Runtime;

namespace SpecLang.Testing;

/// <summary>A verdict as a snapshot keeps it: what was decided, and nothing that changes with wording or with the machine.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Leading">The principle that leads; null where nothing is violated.</param>
/// <param name="Principles">What each principle says, in order of declaration, without those that don't apply and don't escalate.</param>
public sealed record KeptVerdict(string Id, Decision Decision, string? Leading, ValueList<KeptOutcome> Principles)
{
    /// <summary>A verdict of which the places of all evidence are known.</summary>
    public static KeptVerdict Of(string id, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(verdict);
        return new KeptVerdict(
            id,
            verdict.Decision,
            verdict.Leading?.Name,
            [.. verdict.Principles.Select(KeptOutcome.Of).Where(o => o.Outcome != Outcome.NotApplicable || o.Escalates)]);
    }

    /// <summary>What a principle says; that it does not apply, where nothing is kept of it.</summary>
    public KeptOutcome OutcomeOf(string principle) =>
        Principles.FirstOrDefault(p => string.Equals(p.Principle, principle, StringComparison.Ordinal)) ?? new KeptOutcome(principle, Outcome.NotApplicable);
}
