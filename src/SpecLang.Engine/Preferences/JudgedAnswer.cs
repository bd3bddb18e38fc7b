using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>What the constitution and the reward say of one answer.</summary>
/// <param name="Verdict">The constitution's verdict, with margins.</param>
/// <param name="Loss">Its loss in units of <see cref="AnswerLoss"/>; null where it is not known.</param>
/// <param name="Reward">The reward, where more is better; null where there is none, or it is not known.</param>
public sealed record JudgedAnswer(Verdict Verdict, long? Loss, double? Reward);
