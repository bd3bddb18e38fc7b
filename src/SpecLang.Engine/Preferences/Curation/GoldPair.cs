namespace SpecLang.Engine.Preferences.Curation;

/// <summary>A pair of which a person says which answer is better.</summary>
/// <param name="Margin">What the constitution says; null where that is not known.</param>
/// <param name="RewardMargin">What the reward says; null where there is none, or that is not known.</param>
/// <param name="Human">What the person says: <see cref="PreferenceVote.Chosen"/>, <see cref="PreferenceVote.Rejected"/> or <see cref="PreferenceVote.Tie"/>.</param>
public sealed record GoldPair(double? Margin, double? RewardMargin, PreferenceVote Human);
