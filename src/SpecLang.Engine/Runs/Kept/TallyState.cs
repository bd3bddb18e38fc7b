namespace SpecLang.Engine.Runs.Kept;

/// <summary>What a <see cref="RunTally"/> holds.</summary>
/// <param name="Outcomes">Decisions and outcomes.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Steps">The steps of a number; null where there were too many.</param>
internal sealed record TallyState(OutcomeState Outcomes, MeasureState[] Measures, StepState[]? Steps)
{
    /// <summary>Whether it is of a constitution with so many principles and measures.</summary>
    public bool Fits(int principles, int measures) =>
        Outcomes.Fits(principles) && Fits(Measures, measures) && (Steps ?? []).All(s => s.Outcomes.Fits(principles) && Fits(s.Measures, measures));

    private static bool Fits(MeasureState[] states, int measures) => states.Length == measures && states.All(s => s.IsSound);
}
