using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>What becomes of a pair, and why.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Probability">The probability that its label is right, by the judges.</param>
/// <param name="Opinions">What each judge says.</param>
public sealed record CurationDecision(CurationOutcome Outcome, CurationReason Reason, double Probability, ValueList<JudgeOpinion> Opinions);
