using System.Text;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Evasions;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>What got by as Markdown with tables (GitHub's). Nothing that comes from data becomes markup or mentions anybody.</summary>
public static class EvasionMarkdown
{
    public static void Write(Stream output, IReadOnlyList<EvasionResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var result in results)
        {
            writer.WriteLine($"## {Plain(result.Probe.Name)}: {Plain(EvasionWords.Counted(result))}\n");
            foreach (var expectation in result.Expectations)
            {
                writer.WriteLine($"- **{EvasionWords.Of(expectation.Holds)}** {MarkdownText.Code(expectation.Text)}: {Plain(expectation.Note)}");
            }

            foreach (var note in EvasionWords.Notes(result))
            {
                writer.WriteLine("- " + Plain(note));
            }

            writer.WriteLine("\n| attack | principle | gets by | 95% interval | with fold |\n|---|---|---:|---:|---:|");
            foreach (var row in EvasionRow.Of(result))
            {
                writer.WriteLine($"| {Plain(row.Attack)} | {Plain(row.Principle)} | {RateText.Counted(row.Counts.MissedRate)} | {RateText.Interval(row.Counts.MissedRate)} | {RateText.Counted(row.Counts.MissedFoldedRate)} |");
            }

            writer.WriteLine();
        }

        writer.WriteLine(Plain(EvasionWords.Meaning));
    }

    private static string Plain(string text) => MarkdownText.Plain(text).Replace("@", "&#64;", StringComparison.Ordinal);
}
