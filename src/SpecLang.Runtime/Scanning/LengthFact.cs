namespace SpecLang.Runtime.Scanning;

/// <summary>A fact about the length of a text.</summary>
/// <param name="Bit">Its bit.</param>
/// <param name="Least">So many UTF-16 units at least.</param>
/// <param name="Most">So many at most.</param>
internal sealed record LengthFact(ulong Bit, long Least, long Most);
