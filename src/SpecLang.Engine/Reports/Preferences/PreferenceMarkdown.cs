using System.Text;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Preferences;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>A run over preference data as Markdown with tables (GitHub's). Nothing that comes from data becomes markup or mentions anybody.</summary>
public static class PreferenceMarkdown
{
    public static void Write(Stream output, PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder($"## {Cell(PreferenceWords.Title(summary))}\n\n");
        text.AppendJoin('\n', PreferenceWords.Sentences(summary).Select(s => "- " + Cell(s))).Append('\n');
        foreach (var table in PreferenceWords.Tables(summary))
        {
            text.Append($"\n### {Cell(table.Title)}\n\n| {string.Join(" | ", table.Headings.Select(Cell))} |\n|---|{string.Concat(Enumerable.Repeat("---:|", table.Headings.Count - 1))}\n");
            foreach (var row in table.Rows)
            {
                text.Append($"| {string.Join(" | ", row.Cells.Select(Cell))} |\n");
            }

            text.Append($"\n{Cell(table.Note)}\n");
        }

        text.Append(PreferenceWords.GroupNote(summary) is { } note ? $"\n{Cell(note)}\n" : string.Empty);
        text.Append("\nIntervals are Wilson's at 95%.\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Cell(string text) => MarkdownText.Plain(text).Replace("@", "&#64;", StringComparison.Ordinal);
}
