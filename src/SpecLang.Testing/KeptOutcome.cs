using SpecLang.Runtime;

namespace SpecLang.Testing;

/// <summary>What a principle says of a record, as a snapshot keeps it.</summary>
/// <param name="Principle">The principle's name.</param>
/// <param name="Outcome">Its outcome.</param>
public sealed record KeptOutcome(string Principle, Outcome Outcome)
{
    public bool Escalates { get; init; }

    /// <summary>The severity of what is violated or undetermined; null for all others, where it weighs nothing.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The places that made a violation.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];

    public static KeptOutcome Of(PrincipleVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new KeptOutcome(verdict.Name, verdict.Outcome)
        {
            Escalates = verdict.Escalates,
            Severity = verdict.Outcome is Outcome.Violates or Outcome.Undetermined ? verdict.Severity : null,
            Evidence = verdict.Evidence,
        };
    }
}
