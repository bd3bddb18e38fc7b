namespace SpecLang.Compiler.Text;

/// <summary>The text of one .align file and the path it is known by.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <param name="path">The path as shown in messages: relative to the project's root, with forward slashes.</param>
    /// <param name="text">The file's text, without a byte order mark or with one.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        lineStarts = [.. starts];
    }

    public string Path { get; }

    public string Text { get; }

    public int LineCount => lineStarts.Length;

    /// <summary>Line and column, from 0, of a place in the text.</summary>
    public LinePosition GetPosition(int offset)
    {
        var line = Array.BinarySearch(lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new LinePosition(line, offset - lineStarts[line]);
    }

    /// <summary>Where a line begins.</summary>
    public int GetLineStart(int line) => lineStarts[line];

    /// <summary>A line's text without its line break.</summary>
    public string GetLine(int line)
    {
        var start = lineStarts[line];
        var end = line + 1 < lineStarts.Length ? lineStarts[line + 1] : Text.Length;
        return Text.Substring(start, end - start).TrimEnd('\r', '\n');
    }

    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);
}
