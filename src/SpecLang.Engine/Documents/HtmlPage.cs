using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SpecLang.Engine.Documents;

/// <summary>
/// A spec as one HTML file that needs no other and loads none. Its content policy allows nothing but its own style sheet, by the sheet's hash
/// (Content Security Policy Level 3); all texts of the spec are escaped.
/// </summary>
public static class HtmlPage
{
    private const string StyleResource = "documents/page.css";

    public static string Write(SpecDocument document)
    {
        var style = Style();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var page = new StringBuilder();
        Line(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        Line(page, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">");
        Line(page, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">");
        Line(page, $"<title>{HtmlText.Plain(document.Title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>");
        for (var i = 0; i < document.Constitutions.Length; i++)
        {
            Write(page, document.Constitutions[i], string.Create(CultureInfo.InvariantCulture, $"c{i + 1}"));
        }

        if (document.Constitutions.IsEmpty)
        {
            Line(page, $"<h1>{HtmlText.Plain(document.Title)}</h1>\n<p>There is no constitution in this spec.</p>");
        }

        WriteWords(page, document);
        Line(page, $"</main>\n<footer>Made of {HtmlText.Plain(document.Path)} by <code>align doc</code>.</footer>\n</body>\n</html>");
        return page.ToString();
    }

    private static void Write(StringBuilder page, ConstitutionSection constitution, string id)
    {
        Line(page, $"<h1>{HtmlText.Plain(constitution.Heading)}</h1>");
        Line(page, HtmlText.Prose(constitution.Reason ?? ""));
        var version = constitution.Version is { } v ? ", version " + HtmlText.Plain(v) : "";
        var extends = constitution.Extends is { } e ? $" It extends <code>{HtmlText.Plain(e)}</code>." : "";
        Line(page, $"<p><code>{HtmlText.Plain(constitution.Name)}</code>{version}, judges records of the kind <code>{HtmlText.Plain(constitution.Record)}</code>. A violation of a principle that is {constitution.BlockAt} or worse blocks.{extends}</p>");
        Line(page, "<table>\n<thead><tr><th>principle</th><th>severity</th><th>cites</th></tr></thead>\n<tbody>");
        for (var i = 0; i < constitution.Principles.Length; i++)
        {
            var principle = constitution.Principles[i];
            Line(page, $"<tr><td><a href=\"#{PrincipleId(id, i)}\">{HtmlText.Plain(principle.Name)}</a></td><td>{Severity(principle)}</td><td>{HtmlText.Plain(string.Join("; ", principle.Citations))}</td></tr>");
        }

        Line(page, "</tbody>\n</table>");
        for (var i = 0; i < constitution.Principles.Length; i++)
        {
            Write(page, constitution.Principles[i], PrincipleId(id, i));
        }

        WriteLists(page, constitution);
        WriteCoverage(page, constitution);
        WriteExamples(page, constitution);
    }

    private static void Write(StringBuilder page, PrincipleSection principle, string id)
    {
        Line(page, $"<section id=\"{id}\">\n<h2>{HtmlText.Plain(principle.Name)} {Severity(principle)}</h2>");
        if (PrincipleFacts.Of(principle).Any())
        {
            Line(page, $"<p class=\"facts\">{string.Join(" · ", PrincipleFacts.Of(principle).Select(HtmlText.Plain))}</p>");
        }

        Line(page, HtmlText.Prose(principle.Reason ?? ""));
        Line(page, $"<pre>{HtmlText.Lines(string.Join('\n', principle.Clauses))}</pre>");
        if (PrincipleFacts.Texts(principle).Any())
        {
            Line(page, $"<dl>{string.Concat(PrincipleFacts.Texts(principle).Select(t => $"<dt>{t.Label}</dt><dd>{HtmlText.Plain(t.Text)}</dd>"))}</dl>");
        }

        Line(page, "</section>");
    }

    private static void WriteLists(StringBuilder page, ConstitutionSection constitution)
    {
        if (!constitution.Priorities.IsEmpty)
        {
            Line(page, "<h2>Which principle goes first</h2>\n<ul>");
            Line(page, string.Concat(constitution.Priorities.Select(p => $"<li>{HtmlText.Plain(p.Higher)} before {HtmlText.Plain(p.Lower)}</li>")) + "\n</ul>");
        }

        if (!constitution.Citations.IsEmpty)
        {
            Line(page, "<h2>Citations</h2>\n<table>\n<thead><tr><th>cited</th><th>by</th></tr></thead>\n<tbody>");
            Line(page, string.Concat(constitution.Citations.Select(c => $"<tr><td>{HtmlText.Plain(c.Citation)}</td><td>{HtmlText.Plain(string.Join(", ", c.Principles))}</td></tr>\n")) + "</tbody>\n</table>");
        }
    }

    private static void WriteCoverage(StringBuilder page, ConstitutionSection constitution)
    {
        foreach (var coverage in constitution.Coverage)
        {
            Line(page, $"<h2>{HtmlText.Plain(coverage.Standard)}: {coverage.Summary}</h2>\n<p>{HtmlText.Plain(coverage.Title)}</p>");
            Line(page, "<table>\n<thead><tr><th>clause</th><th>about</th><th>cited by</th></tr></thead>\n<tbody>");
            Line(page, string.Concat(coverage.Cited.Select(c =>
                $"<tr><td>{HtmlText.Plain(c.Number)}</td><td>{HtmlText.Plain(c.Title)}</td><td>{HtmlText.Plain(string.Join(", ", c.Principles))}</td></tr>\n")) + "</tbody>\n</table>");
            Line(page, "<h3>Cited by no principle</h3>\n<ul>");
            Line(page, string.Concat(coverage.Uncited.Select(c => $"<li>{HtmlText.Plain(c.Number)} {HtmlText.Plain(c.Title)}</li>\n")) + "</ul>");
        }
    }

    private static void WriteExamples(StringBuilder page, ConstitutionSection constitution)
    {
        if (constitution.Examples.IsEmpty)
        {
            return;
        }

        Line(page, "<h2>Examples</h2>");
        foreach (var example in constitution.Examples)
        {
            var todo = example.Todo is { } reason ? $" <em>(known to fail: {HtmlText.Plain(reason)})</em>" : "";
            Line(page, $"<h3>{HtmlText.Plain(example.Name)}: <code>{HtmlText.Plain(example.Expected)}</code>{todo}</h3>");
            Line(page, example.Lines.IsEmpty ? "" : $"<pre>{HtmlText.Lines(string.Join('\n', example.Lines))}</pre>");
        }
    }

    private static void WriteWords(StringBuilder page, SpecDocument document)
    {
        if (document.Words.IsEmpty)
        {
            return;
        }

        Line(page, "<h2>Words</h2>\n<p>What the principles speak of.</p>");
        foreach (var word in document.Words)
        {
            Line(page, $"<h3>{HtmlText.Plain(word.Name)} <span class=\"facts\">{HtmlText.Plain(word.Kind)}</span></h3>");
            Line(page, $"{HtmlText.Prose(word.Reason ?? "")}<pre>{HtmlText.Lines(word.Text)}</pre>");
        }
    }

    private static string Severity(PrincipleSection principle) => $"<span class=\"severity {principle.Severity}\">{principle.Severity}</span>";

    private static string PrincipleId(string constitution, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{constitution}-p{ordinal + 1}");

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(StyleResource) ?? throw new InvalidOperationException($"{StyleResource} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void Line(StringBuilder page, string text) => page.Append(text.TrimEnd('\n')).Append('\n');
}
