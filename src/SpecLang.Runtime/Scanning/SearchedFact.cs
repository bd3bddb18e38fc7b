namespace SpecLang.Runtime.Scanning;

/// <summary>A fact that is looked for in a text.</summary>
/// <param name="Bit">Its bit.</param>
/// <param name="Fact">The same, with its matchers.</param>
internal sealed record SearchedFact(ulong Bit, ScanFact Fact);
