namespace SpecLang.Engine.Preferences;

/// <summary>Two answers to a prompt of which the first is better.</summary>
/// <param name="Chosen">The place of the better one among the prompt's answers.</param>
/// <param name="Rejected">The place of the other.</param>
/// <param name="ByReward">Whether the constitution sees no difference, so that the reward decided.</param>
public sealed record RankedPair(int Chosen, int Rejected, bool ByReward);
