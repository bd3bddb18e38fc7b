namespace SpecLang.Text.Entries;

/// <summary>
/// Where words begin and end. Between two word characters there is no edge, unless one of them belongs to a script
/// written without spaces; before a combining mark behind a word character there is never one, since it belongs to that character.
/// </summary>
internal static class WordEdge
{
    /// <summary>Whether a word may begin or end at a unit of a text in NFC.</summary>
    public static bool At(ReadOnlySpan<char> text, int index)
    {
        if (index == 0 || index == text.Length)
        {
            return true;
        }

        var next = CodePoints.At(text, index);
        var previous = CodePoints.Before(text, index);
        if (!CodePoints.IsWord(next) || !CodePoints.IsWord(previous))
        {
            return true;
        }

        return !CodePoints.IsMark(next) && (CodePoints.IsUnspaced(next) || CodePoints.IsUnspaced(BaseBefore(text, index)));
    }

    /// <summary>The end of the word that a unit stands in: the unit itself where it stands at an edge.</summary>
    public static int End(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && !At(text, index))
        {
            index += CodePoints.Units(CodePoints.At(text, index));
        }

        return index;
    }

    /// <summary>The first edge behind a unit.</summary>
    public static int Next(ReadOnlySpan<char> text, int index) => End(text, index + CodePoints.Units(CodePoints.At(text, index)));

    // A mark belongs to the script of the letter it stands on. The search is bounded so that a text of nothing but marks stays linear.
    private static int BaseBefore(ReadOnlySpan<char> text, int index)
    {
        const int longestStack = 32;
        var codePoint = CodePoints.Before(text, index);
        for (var i = 0; i < longestStack && CodePoints.IsMark(codePoint); i++)
        {
            index -= CodePoints.Units(codePoint);
            if (index == 0)
            {
                break;
            }

            codePoint = CodePoints.Before(text, index);
        }

        return codePoint;
    }
}
