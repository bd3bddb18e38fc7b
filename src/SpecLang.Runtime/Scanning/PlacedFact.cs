namespace SpecLang.Runtime.Scanning;

/// <summary>A fact and its place among those of its scope or group.</summary>
internal sealed record PlacedFact(ScanFact Fact, int Index);
