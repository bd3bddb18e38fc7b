namespace SpecLang.Engine.Preferences.Curation;

/// <summary>What one judge says of a pair, and how much that is worth.</summary>
/// <param name="Judge">What judges: <c>label</c>, <c>constitution</c> or <c>reward</c>.</param>
/// <param name="Vote">What it says.</param>
/// <param name="Margin">By how much; null for the label, and where it can't tell.</param>
/// <param name="Band">How often it was right on the gold part with margins like this; null where it says nothing, or there is no gold part.</param>
public sealed record JudgeOpinion(string Judge, PreferenceVote Vote, double? Margin, ReliabilityBand? Band);
