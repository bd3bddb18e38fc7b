using System.Globalization;
using SpecLang.Engine.Output;

namespace SpecLang.Cli.Output;

/// <summary>Text of specs and data in lines of a terminal's width.</summary>
internal static class WrappedText
{
    /// <summary>The lines, broken at spaces and, where a word is too long for a line, inside of it. What would steer a terminal is made visible.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many columns a line has at most; 1 or more.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in TerminalText.Escape(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width)))
        {
            if (line.Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > width)
            {
                lines.Add(line);
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        while (DisplayWidth.Of(word) > width)
        {
            var end = 0;
            var columns = 0;
            while (end < word.Length)
            {
                var length = StringInfo.GetNextTextElementLength(word, end);
                columns += DisplayWidth.Of(word.AsSpan(end, length));
                if (columns > width && end > 0)
                {
                    break;
                }

                end += length;
            }

            yield return word[..end];
            word = word[end..];
        }

        yield return word;
    }
}
