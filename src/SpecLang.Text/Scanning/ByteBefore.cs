namespace SpecLang.Text.Scanning;

/// <summary>What an automaton knows of the character before the byte it reads.</summary>
internal enum ByteBefore
{
    None = ByteNeighbour.None,
    LineFeed = ByteNeighbour.LineFeed,
    CarriageReturn = ByteNeighbour.CarriageReturn,
    Other = ByteNeighbour.Other,
    Word = ByteNeighbour.Word,
    Unspaced = ByteNeighbour.Unspaced,

    /// <summary>It is beyond ASCII, and has to be looked at.</summary>
    BeyondAscii,

    /// <summary>It is the backslash of an escape that goes on.</summary>
    Escape,

    /// <summary>Nothing asks for it.</summary>
    Any,
}
