namespace SpecLang.Engine.Runs.Kept;

/// <summary>What was counted at one value of a number.</summary>
internal sealed record StepState(double At, OutcomeState Outcomes, MeasureState[] Measures);
