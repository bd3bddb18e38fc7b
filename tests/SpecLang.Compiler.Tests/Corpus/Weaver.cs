using System.Globalization;
using System.Text;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>A source with what is said of its places woven in: below each line, <c>//@[start:end) …</c> for what begins in it, in UTF-16 units of that line.</summary>
internal static class Weaver
{
    private const int LongestText = 60;

    public static string Weave(SourceText source, IEnumerable<(TextSpan Span, string Note)> notes)
    {
        var byLine = notes.ToLookup(n => source.GetPosition(n.Span.Start).Line);
        var woven = new StringBuilder();
        for (var line = 0; line < source.LineCount; line++)
        {
            woven.Append(source.GetLine(line)).Append('\n');
            foreach (var (span, note) in byLine[line])
            {
                var start = source.GetPosition(span.Start).Column;
                woven.Append(CultureInfo.InvariantCulture, $"//@[{start}:{start + span.Length}) {note}\n");
            }
        }

        return woven.ToString();
    }

    /// <summary>A part of the source on one line, cut where it is long.</summary>
    public static string Excerpt(SourceText source, TextSpan span)
    {
        var text = source.ToString(span).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        if (text.Length > LongestText)
        {
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
        }

        return "|" + text + "|";
    }
}
