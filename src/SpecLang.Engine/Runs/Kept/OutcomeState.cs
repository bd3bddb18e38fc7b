namespace SpecLang.Engine.Runs.Kept;

/// <summary>Counts of decisions and outcomes, as an <see cref="OutcomeTally"/> holds them.</summary>
internal sealed record OutcomeState(long[] Decisions, long[] Outcomes, long[] Escalations)
{
    /// <summary>Whether it is of so many principles.</summary>
    public bool Fits(int principles) =>
        Decisions.Length == OutcomeTally.DecisionCount && Outcomes.Length == principles * OutcomeTally.OutcomeCount && Escalations.Length == principles;
}
