using System.Net;
using System.Text;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Documents;

/// <summary>Texts of a spec in HTML: all of it is text, whatever it looks like.</summary>
internal static class HtmlText
{
    /// <summary>A text on one line.</summary>
    public static string Plain(string text) => WebUtility.HtmlEncode(TerminalText.Escape(text.ReplaceLineEndings(" ").Replace('\t', ' ')));

    /// <summary>Lines as they are.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => Plain(l.Replace("\t", "    ", StringComparison.Ordinal))));

    /// <summary>What an author wrote as Markdown: paragraphs, lists with dashes and <c>code</c>; everything else is shown as written.</summary>
    public static string Prose(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = paragraph.Split('\n').Select(l => l.Trim()).ToList();
            var isList = lines.TrueForAll(l => l.StartsWith("- ", StringComparison.Ordinal));
            html.Append(isList ? "<ul>" + string.Concat(lines.Select(l => $"<li>{Inline(l[2..])}</li>")) + "</ul>\n" : $"<p>{Inline(string.Join(' ', lines))}</p>\n");
        }

        return html.ToString();
    }

    private static string Inline(string text)
    {
        var parts = text.Split('`');
        return string.Concat(parts.Select((part, i) => i % 2 == 1 && i < parts.Length - 1 ? $"<code>{Plain(part)}</code>" : (i % 2 == 1 ? "`" : "") + Plain(part)));
    }
}
