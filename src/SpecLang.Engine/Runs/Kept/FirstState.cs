namespace SpecLang.Engine.Runs.Kept;

/// <summary>A record that is among the first to violate a principle.</summary>
internal sealed record FirstState(long Place, string Id);
