using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>What may be asked of a place between two characters: the conditions of patterns, and those of the ends of entries.</summary>
internal enum ByteCondition
{
    TextStart = AssertionKind.TextStart,
    TextEnd = AssertionKind.TextEnd,
    LineStart = AssertionKind.LineStart,
    LineEnd = AssertionKind.LineEnd,
    WordEdge = AssertionKind.WordEdge,
    NotWordEdge = AssertionKind.NotWordEdge,

    /// <summary>An entry begins here with a word character of a script with spaces.</summary>
    EntryStart,

    /// <summary>An entry begins here with a mark.</summary>
    EntryStartOfMark,

    /// <summary>An entry ends here in a word of a script with spaces.</summary>
    EntryEnd,

    /// <summary>An entry ends here in a word of a script without spaces.</summary>
    EntryEndOfUnspaced,
}
