using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>The bytes that matches of a pattern can hold, between the quotes of a JSON text.</summary>
internal static class PatternBytes
{
    private const int FirstBeyondAscii = 0x80;

    /// <summary>By byte, whether a match may hold it. Characters beyond ASCII are not told apart; a backslash stands for all that is escaped.</summary>
    public static bool[] Of(PatternMatcher matcher)
    {
        var bytes = new bool[256];
        foreach (var set in Sets(matcher.Root))
        {
            var raw = RawSet.Of(matcher.IgnoresCase ? RawCharacters.Unfold(set) : set);
            foreach (var range in raw.Plain)
            {
                bytes.AsSpan(range.First, range.Last - range.First + 1).Fill(true);
            }

            bytes['\\'] |= raw.Escaped.Count > 0;
            if (raw.HasAllBeyondAscii || raw.BeyondAscii.Count > 0)
            {
                bytes.AsSpan(FirstBeyondAscii).Fill(true);
            }
        }

        return bytes;
    }

    private static IEnumerable<CodePointSet> Sets(PatternNode node) => node switch
    {
        SetNode set => [set.Set],
        SequenceNode sequence => sequence.Parts.SelectMany(Sets),
        AlternationNode alternation => alternation.Parts.SelectMany(Sets),
        RepetitionNode repetition => Sets(repetition.Part),
        _ => [],
    };
}
