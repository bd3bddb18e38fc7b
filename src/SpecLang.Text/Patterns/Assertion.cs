namespace SpecLang.Text.Patterns;

/// <summary>What conditions on a place mean.</summary>
internal static class Assertion
{
    /// <summary>What a character is to the place beside it.</summary>
    public static Neighbour Classify(int codePoint) => codePoint switch
    {
        '\n' => Neighbour.LineFeed,
        '\r' => Neighbour.CarriageReturn,
        _ => CodePoints.IsWord(codePoint) ? Neighbour.Word : Neighbour.Other,
    };

    /// <summary>Whether the condition holds between two neighbours. A line ends with LF, CRLF or CR.</summary>
    public static bool Holds(AssertionKind kind, Neighbour before, Neighbour behind) => kind switch
    {
        AssertionKind.TextStart => before == Neighbour.None,
        AssertionKind.TextEnd => behind == Neighbour.None,
        AssertionKind.LineStart => before is Neighbour.None or Neighbour.LineFeed
            || (before == Neighbour.CarriageReturn && behind != Neighbour.LineFeed),
        AssertionKind.LineEnd => behind is Neighbour.None or Neighbour.CarriageReturn
            || (behind == Neighbour.LineFeed && before != Neighbour.CarriageReturn),
        AssertionKind.WordEdge => before == Neighbour.Word != (behind == Neighbour.Word),
        AssertionKind.NotWordEdge => before == Neighbour.Word == (behind == Neighbour.Word),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such condition."),
    };
}
