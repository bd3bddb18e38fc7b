using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>The pairs with the same values in the members grouped by.</summary>
/// <param name="Key">The values.</param>
/// <param name="Constitution">What the constitution says of them.</param>
/// <param name="Reward">What the reward says; null where there is none.</param>
public sealed record PreferenceGroup(ValueList<string> Key, VoteCounts Constitution, VoteCounts? Reward);
