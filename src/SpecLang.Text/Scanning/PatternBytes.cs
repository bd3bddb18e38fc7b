using SpecLang.Text.Entries;
using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>The bytes that matches can hold, between the quotes of a JSON text.</summary>
internal static class PatternBytes
{
    private const int FirstBeyondAscii = 0x80;

    /// <summary>By byte, whether a match may hold it. Characters beyond ASCII are not told apart; a backslash stands for all that is escaped.</summary>
    public static bool[] Of(PatternMatcher matcher)
    {
        var bytes = new bool[256];
        foreach (var set in Sets(matcher.Root))
        {
            Add(bytes, matcher.IgnoresCase ? RawCharacters.Unfold(set) : set);
        }

        return bytes;
    }

    /// <summary>The same of entries, without the words that those with an open end go on into.</summary>
    public static bool[] Of(IEnumerable<Entry> entries)
    {
        var characters = new HashSet<int>();
        foreach (var entry in entries)
        {
            for (var i = 0; i < entry.Key.Length; i += CodePoints.Units(CodePoints.At(entry.Key, i)))
            {
                characters.Add(CodePoints.At(entry.Key, i));
            }
        }

        var bytes = new bool[256];
        Add(bytes, RawCharacters.Unfold(CodePointSet.Of(characters.Select(c => new CodePointRange(c, c)))));
        if (characters.Contains(' '))
        {
            Add(bytes, RawCharacters.Unfold(PropertySets.WhiteSpace));
        }

        return bytes;
    }

    private static void Add(bool[] bytes, CodePointSet set)
    {
        var raw = RawSet.Of(set);
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

    private static IEnumerable<CodePointSet> Sets(PatternNode node) => node switch
    {
        SetNode set => [set.Set],
        SequenceNode sequence => sequence.Parts.SelectMany(Sets),
        AlternationNode alternation => alternation.Parts.SelectMany(Sets),
        RepetitionNode repetition => Sets(repetition.Part),
        _ => [],
    };
}
