using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>What the conditions mean: of patterns as in <see cref="Assertion"/>, of entries as in <see cref="Entries.WordEdge"/>.</summary>
internal static class ByteConditions
{
    /// <summary>Whether the condition holds between two neighbours.</summary>
    public static bool Holds(ByteCondition condition, ByteNeighbour before, ByteNeighbour behind) => condition switch
    {
        ByteCondition.EntryStart => !IsWord(before) || before == ByteNeighbour.Unspaced,
        ByteCondition.EntryStartOfMark => !IsWord(before),
        ByteCondition.EntryEnd => !IsWord(behind) || behind == ByteNeighbour.Unspaced,
        ByteCondition.EntryEndOfUnspaced => behind != ByteNeighbour.Mark,
        _ => Assertion.Holds((AssertionKind)condition, InPattern(before), InPattern(behind)),
    };

    /// <summary>What the character behind a place is to it.</summary>
    public static ByteNeighbour Behind(int codePoint) => codePoint switch
    {
        '\n' => ByteNeighbour.LineFeed,
        '\r' => ByteNeighbour.CarriageReturn,
        _ when !CodePoints.IsWord(codePoint) => ByteNeighbour.Other,
        _ when CodePoints.IsMark(codePoint) => ByteNeighbour.Mark,
        _ => CodePoints.IsUnspaced(codePoint) ? ByteNeighbour.Unspaced : ByteNeighbour.Word,
    };

    /// <summary>What the character before a place is to it.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="stem">The character it stands on where it is a mark; else itself.</param>
    public static ByteNeighbour Before(int codePoint, int stem)
    {
        var neighbour = Behind(codePoint);
        return neighbour is ByteNeighbour.LineFeed or ByteNeighbour.CarriageReturn or ByteNeighbour.Other
            ? neighbour
            : CodePoints.IsUnspaced(stem) ? ByteNeighbour.Unspaced : ByteNeighbour.Word;
    }

    private static bool IsWord(ByteNeighbour neighbour) => neighbour is ByteNeighbour.Word or ByteNeighbour.Unspaced or ByteNeighbour.Mark;

    private static Neighbour InPattern(ByteNeighbour neighbour) => neighbour switch
    {
        ByteNeighbour.None => Neighbour.None,
        ByteNeighbour.LineFeed => Neighbour.LineFeed,
        ByteNeighbour.CarriageReturn => Neighbour.CarriageReturn,
        ByteNeighbour.Other => Neighbour.Other,
        _ => Neighbour.Word,
    };
}
