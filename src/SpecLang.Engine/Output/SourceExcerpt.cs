using System.Globalization;
using System.Text;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Output;

/// <summary>
/// The line a span begins in and a line of carets under it, aligned by display columns: tabs become spaces, wide characters have two carets,
/// what would steer a terminal is written as an escape. A long line is cut around the span, with <c>…</c> for what is left out.
/// </summary>
internal sealed class SourceExcerpt
{
    private const int TabWidth = 4;
    private const string Cut = "…";

    private SourceExcerpt(string text, string carets)
    {
        Text = text;
        Carets = carets;
    }

    public string Text { get; }

    public string Carets { get; }

    /// <summary>The excerpt of a span's first line.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="span">The place.</param>
    /// <param name="width">How many columns the excerpt has at most; 20 or more.</param>
    public static SourceExcerpt Of(SourceText source, TextSpan span, int width)
    {
        var text = source.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        var lineStart = start - source.GetPosition(start).Column;

        // However long the line is, no more of it is looked at than can be shown.
        var from = WholeCharacter(text, Math.Max(lineStart, start - width));
        var to = WholeCharacter(text, LineEnd(text, from, Math.Min(text.Length, start + width)));
        var isCutBefore = from > lineStart;
        var isCutBehind = to < text.Length && text[to] is not ('\r' or '\n');
        var cells = Cells(text, from, to);

        var first = cells.FindIndex(c => c.End > start);
        first = first < 0 ? cells.Count : first;
        var (begin, end) = Window(cells, first, width, isCutBefore, isCutBehind);
        return Draw(cells[begin..end], first - begin, span.End, isCutBefore || begin > 0, isCutBehind || end < cells.Count);
    }

    private static SourceExcerpt Draw(List<Cell> cells, int first, int spanEnd, bool isCutBefore, bool isCutBehind)
    {
        var line = new StringBuilder(isCutBefore ? Cut : string.Empty);
        var carets = new StringBuilder(isCutBefore ? " " : string.Empty);
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append(cells[i].Text);
            var isMarked = i >= first && (i == first || cells[i].Start < spanEnd);
            carets.Append(isMarked ? '^' : ' ', cells[i].Width);
        }

        if (first >= cells.Count)
        {
            carets.Append('^');
        }

        line.Append(isCutBehind ? Cut : string.Empty);
        return new SourceExcerpt(line.ToString().TrimEnd(), carets.ToString().TrimEnd());
    }

    /// <summary>The cells to show: all where they fit, else those around the span's first one, a third of the width before it.</summary>
    private static (int Begin, int End) Window(List<Cell> cells, int first, int width, bool isCutBefore, bool isCutBehind)
    {
        if (!isCutBefore && !isCutBehind && cells.Sum(c => c.Width) <= width)
        {
            return (0, cells.Count);
        }

        var left = 0;
        var begin = first;
        while (begin > 0 && left + cells[begin - 1].Width <= width / 3)
        {
            left += cells[--begin].Width;
        }

        var shown = left;
        var end = first;
        while (end < cells.Count && shown + cells[end].Width <= width - 2)
        {
            shown += cells[end++].Width;
        }

        while (begin > 0 && shown + cells[begin - 1].Width <= width - 2)
        {
            shown += cells[--begin].Width;
        }

        return (begin, end);
    }

    private static List<Cell> Cells(string text, int from, int to)
    {
        var cells = new List<Cell>();
        var column = 0;
        var at = from;
        while (at < to)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at, to - at));
            var element = text.Substring(at, length);
            var shown = element == "\t" ? new string(' ', TabWidth - (column % TabWidth)) : TerminalText.Escape(element);
            var cell = new Cell(shown, DisplayWidth.Of(shown), at, at + length);
            cells.Add(cell);
            column += cell.Width;
            at += length;
        }

        return cells;
    }

    private static int LineEnd(string text, int from, int limit)
    {
        var found = text.AsSpan(from, limit - from).IndexOf('\n');
        var end = found < 0 ? limit : from + found;
        return end > from && end < text.Length && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int WholeCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    /// <param name="Text">What is shown.</param>
    /// <param name="Width">Its columns.</param>
    /// <param name="Start">Where it begins in the source.</param>
    /// <param name="End">Where it ends in the source.</param>
    private readonly record struct Cell(string Text, int Width, int Start, int End);
}
