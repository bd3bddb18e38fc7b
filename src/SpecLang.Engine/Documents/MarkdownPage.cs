using System.Globalization;
using System.Text;

namespace SpecLang.Engine.Documents;

/// <summary>A spec as a page of Markdown (CommonMark with tables). Nothing in a spec becomes HTML, a heading or a table of its own.</summary>
public static class MarkdownPage
{
    public static string Write(SpecDocument document)
    {
        var page = new StringBuilder();
        foreach (var constitution in document.Constitutions)
        {
            Write(page, constitution);
        }

        if (document.Constitutions.IsEmpty)
        {
            Line(page, $"# {MarkdownText.Plain(document.Title)}\n\nThere is no constitution in this spec.\n");
        }

        if (!document.Words.IsEmpty)
        {
            Line(page, "## Words\n");
            Line(page, "What the principles speak of.\n");
        }

        foreach (var word in document.Words)
        {
            Line(page, $"### {MarkdownText.Plain(word.Name)} ({word.Kind})\n");
            Reason(page, word.Reason);
            Line(page, MarkdownText.Fenced(word.Text) + "\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder page, ConstitutionSection constitution)
    {
        Line(page, $"# {MarkdownText.Plain(constitution.Heading)}\n");
        Reason(page, constitution.Reason);
        var version = constitution.Version is { } v ? $", version {MarkdownText.Plain(v)}" : "";
        var extends = constitution.Extends is { } e ? $" It extends {MarkdownText.Code(e)}." : "";
        Line(page, $"{MarkdownText.Code(constitution.Name)}{version}, judges records of the kind {MarkdownText.Code(constitution.Record)}. A violation of a principle that is {constitution.BlockAt} or worse blocks.{extends}\n");
        Line(page, "| principle | severity | cites |\n|---|---|---|");
        foreach (var principle in constitution.Principles)
        {
            Line(page, $"| {MarkdownText.Plain(principle.Name)} | {principle.Severity} | {MarkdownText.Plain(string.Join("; ", principle.Citations))} |");
        }

        Line(page, "");
        foreach (var principle in constitution.Principles)
        {
            Write(page, principle);
        }

        WritePriorities(page, constitution);
        WriteCitations(page, constitution);
        WriteCoverage(page, constitution);
        WriteExamples(page, constitution);
    }

    private static void Write(StringBuilder page, PrincipleSection principle)
    {
        Line(page, $"## {MarkdownText.Plain(principle.Name)}\n");
        Line(page, $"**{principle.Severity}**{string.Concat(PrincipleFacts.Of(principle).Select(f => " · " + MarkdownText.Plain(f)))}\n");
        Reason(page, principle.Reason);
        Line(page, MarkdownText.Fenced(string.Join('\n', principle.Clauses)) + "\n");
        foreach (var (label, text) in PrincipleFacts.Texts(principle))
        {
            Line(page, $"- {label}: {MarkdownText.Plain(text)}");
        }

        if (PrincipleFacts.Texts(principle).Any())
        {
            Line(page, "");
        }
    }

    private static void WritePriorities(StringBuilder page, ConstitutionSection constitution)
    {
        if (constitution.Priorities.IsEmpty)
        {
            return;
        }

        Line(page, "## Which principle goes first\n");
        foreach (var (higher, lower) in constitution.Priorities)
        {
            Line(page, $"- {MarkdownText.Plain(higher)} before {MarkdownText.Plain(lower)}");
        }

        Line(page, "");
    }

    private static void WriteCitations(StringBuilder page, ConstitutionSection constitution)
    {
        if (constitution.Citations.IsEmpty)
        {
            return;
        }

        Line(page, "## Citations\n\n| cited | by |\n|---|---|");
        foreach (var (citation, principles) in constitution.Citations)
        {
            Line(page, $"| {MarkdownText.Plain(citation)} | {MarkdownText.Plain(string.Join(", ", principles))} |");
        }

        Line(page, "");
    }

    private static void WriteCoverage(StringBuilder page, ConstitutionSection constitution)
    {
        foreach (var coverage in constitution.Coverage)
        {
            Line(page, $"## {MarkdownText.Plain(coverage.Standard)}: {coverage.Summary}\n\n{MarkdownText.Plain(coverage.Title)}\n\n| clause | about | cited by |\n|---|---|---|");
            foreach (var (number, title, principles) in coverage.Cited)
            {
                Line(page, $"| {MarkdownText.Plain(number)} | {MarkdownText.Plain(title)} | {MarkdownText.Plain(string.Join(", ", principles))} |");
            }

            Line(page, "\nCited by no principle:\n");
            foreach (var (number, title) in coverage.Uncited)
            {
                Line(page, $"- {MarkdownText.Plain(number)} {MarkdownText.Plain(title)}");
            }

            Line(page, "");
        }
    }

    private static void WriteExamples(StringBuilder page, ConstitutionSection constitution)
    {
        if (constitution.Examples.IsEmpty)
        {
            return;
        }

        Line(page, "## Examples\n");
        foreach (var example in constitution.Examples)
        {
            var todo = example.Todo is { } reason ? $" (known to fail: {MarkdownText.Plain(reason)})" : "";
            Line(page, $"**{MarkdownText.Plain(example.Name)}**: {MarkdownText.Plain(example.Expected)}{todo}\n");
            if (!example.Lines.IsEmpty)
            {
                Line(page, MarkdownText.Fenced(string.Join('\n', example.Lines)) + "\n");
            }
        }
    }

    private static void Reason(StringBuilder page, string? reason)
    {
        if (!string.IsNullOrWhiteSpace(reason))
        {
            Line(page, MarkdownText.Prose(reason) + "\n");
        }
    }

    private static void Line(StringBuilder page, string text) => page.Append(CultureInfo.InvariantCulture, $"{text}\n");
}
