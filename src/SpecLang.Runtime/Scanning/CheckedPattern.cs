using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// A pattern with a checksum. Matches and checks of the whole text are those of its stretches between characters that no match can hold, each with the
/// characters beside it.
/// </summary>
/// <param name="Bit">The fact.</param>
/// <param name="Fact">The same, with its pattern.</param>
/// <param name="MayHold">By byte, whether a match may hold it; backslashes and what they escape go together.</param>
internal sealed record CheckedPattern(ulong Bit, ScanFact Fact, bool[] MayHold)
{
    public Matcher Matcher => (Fact.Matchers ?? [])[0];

    /// <summary>The pattern of a fact; null where the fact asks for anything else.</summary>
    public static CheckedPattern? Of(ulong bit, ScanFact fact) =>
        fact.Matchers is [PatternMatcher { Checksum: not Checksum.None } matcher] ? new(bit, fact, PatternBytes.Of(matcher)) : null;

    public static CheckedPattern Read(BinaryReader reader, ulong bit, ScanFact fact) => new(bit, fact, Array.ConvertAll(reader.ReadBytes(256), b => b != 0));

    public void Write(BinaryWriter writer) => writer.Write(Array.ConvertAll(MayHold, b => b ? (byte)1 : (byte)0));
}
