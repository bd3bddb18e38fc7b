using System.Text;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Documents;

/// <summary>Texts of a spec in Markdown. Characters that steer a terminal or turn the direction of writing are made visible.</summary>
public static class MarkdownText
{
    private const string Special = "\\`*_[]<>|~&";

    /// <summary>A text on one line in which nothing is markup.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in TerminalText.Escape(text.ReplaceLineEndings(" ").Replace('\t', ' ')))
        {
            plain.Append(Special.Contains(unit, StringComparison.Ordinal) ? "\\" : "").Append(unit);
        }

        return plain.ToString();
    }

    /// <summary>A text in code on one line.</summary>
    public static string Code(string text)
    {
        var content = TerminalText.Escape(text.ReplaceLineEndings(" "));
        var fence = new string('`', LongestRun(content) + 1);
        return content.Length == 0 ? "" : content.Contains('`', StringComparison.Ordinal) ? $"{fence} {content} {fence}" : $"{fence}{content}{fence}";
    }

    /// <summary>Lines of a spec as a block; its fence is longer than any run of backticks in it.</summary>
    public static string Fenced(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}align\n{Visible(text)}\n{fence}";
    }

    /// <summary>What an author wrote as Markdown, in which HTML stays text.</summary>
    public static string Prose(string text) => Visible(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Visible(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => TerminalText.Escape(l.Replace("\t", "    ", StringComparison.Ordinal))));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var unit in text)
        {
            run = unit == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
