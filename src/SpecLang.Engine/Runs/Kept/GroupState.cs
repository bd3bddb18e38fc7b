namespace SpecLang.Engine.Runs.Kept;

/// <summary>What was counted of one group.</summary>
internal sealed record GroupState(string[] Key, TallyState Tally);
