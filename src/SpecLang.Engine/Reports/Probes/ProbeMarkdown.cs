using System.Text;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Probes;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>Probes as Markdown with tables (GitHub's). Nothing that comes from data becomes markup or mentions anybody.</summary>
public static class ProbeMarkdown
{
    public static void Write(Stream output, IReadOnlyList<ProbeResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var result in results)
        {
            writer.WriteLine($"## {Plain(result.Name)}: {ProbeWords.Counted(result)}\n");
            foreach (var problem in result.SeedProblems)
            {
                writer.WriteLine("- " + Plain(problem));
            }

            foreach (var target in result.Targets)
            {
                Write(writer, target);
            }
        }

        writer.WriteLine("Intervals are Wilson's at 95%; a share is of the answers that a principle is known to apply to.");
    }

    private static void Write(StreamWriter writer, ProbeTargetResult target)
    {
        writer.WriteLine($"### {Plain(target.Target)}\n\n{Plain(ProbeWords.Counted(target))}\n");
        foreach (var expectation in target.Expectations)
        {
            writer.WriteLine($"- **{ProbeWords.Of(expectation.Holds)}** {MarkdownText.Code(expectation.Text)}: {Plain(expectation.Note)}");
        }

        foreach (var note in ProbeWords.Notes(target))
        {
            writer.WriteLine("- " + Plain(note));
        }

        foreach (var variation in target.Variations)
        {
            Write(writer, variation);
        }
    }

    private static void Write(StreamWriter writer, VariationResult variation)
    {
        var last = variation.Variation.IsByAttack ? "unnoticed" : "changed from the first";
        writer.WriteLine($"\n| {Plain(ProbeTable.NameOf(variation.Variation))} | | share | 95% interval | {last} |\n|---|---|---:|---:|---:|");
        foreach (var subject in ProbeTable.Of(variation))
        {
            foreach (var row in subject.Rows)
            {
                var changed = row.Unnoticed is { } unnoticed ? RateText.Of(unnoticed) : row is { Broken: { } broken, Mended: { } mended } ? $"+{RateText.Of(broken)} −{RateText.Of(mended)}" : string.Empty;
                writer.WriteLine($"| {(ReferenceEquals(row, subject.Rows[0]) ? Plain(subject.Name) : "")} | {Plain(ProbeTable.NameOf(row.Option))} | {RateText.Counted(row.Rate)} | {RateText.Interval(row.Rate)} | {changed} |");
            }

            if (subject.Trend is { } trend)
            {
                writer.WriteLine($"| | | {Plain(ProbeTable.Words(trend))} | | |");
            }
        }

        writer.WriteLine();
        foreach (var flips in variation.Options.Select(ProbeWords.Flips).OfType<string>().Concat(ProbeWords.Measures(variation)))
        {
            writer.WriteLine("- " + Plain(flips));
        }

        writer.WriteLine();
    }

    private static string Plain(string text) => MarkdownText.Plain(text).Replace("@", "&#64;", StringComparison.Ordinal);
}
