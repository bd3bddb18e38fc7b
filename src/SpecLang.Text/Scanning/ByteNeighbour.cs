namespace SpecLang.Text.Scanning;

/// <summary>What a character is to the place beside it, for conditions of patterns and of entries alike.</summary>
internal enum ByteNeighbour
{
    /// <summary>The text begins or ends there.</summary>
    None,
    LineFeed,
    CarriageReturn,
    Other,

    /// <summary>A word character of a script written with spaces; behind a place, no mark.</summary>
    Word,

    /// <summary>A word character of a script written without spaces; behind a place, no mark.</summary>
    Unspaced,

    /// <summary>A mark behind a place. Before a place a mark counts as the character it stands on.</summary>
    Mark,
}
