using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>
/// A report as one HTML file that needs no other and loads none. It is whole without its script, which only filters, moves thresholds and gathers labels. Its content policy (Content Security
/// Policy Level 3) allows its own style sheet and its own script, by their hashes, and nothing else; the script makes no markup from text (Trusted Types).
/// </summary>
public static class ReportPage
{
    private const string StyleResource = "reports/report.css";
    private const string ScriptResource = "reports/report.js";

    /// <summary>The page of a report.</summary>
    /// <param name="report">What it shows.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    public static string Write(Report report, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(report);
        var script = Resource(ScriptResource);
        var title = report.Constitution.Name + (report.Constitution.Version is { } version ? " " + version : string.Empty);
        var page = new StringBuilder();
        WriteHead(page, title + ": report", script);
        HeadSection.Write(page, report, title);
        page.Append("<main>\n");
        PrincipleSection.Write(page, report);
        GroupSection.Write(page, report);
        ChartSection.Write(page, report);
        StepSection.Write(page, report);
        ScoreSection.Write(page, report);
        TogetherSection.Write(page, report);
        RecordSection.Write(page, report);
        page.Append("</main>\n<footer>");
        page.Append($"Made by <code>align {PageText.Plain(toolVersion)}</code>. Intervals are Wilson's at 95%. A share is of the records that a principle is known to apply to; with fewer than five of them it has no interval. Differences between groups are corrected for all comparisons by Holm's method.");
        page.Append($"</footer>\n<script type=\"application/json\" id=\"report-data\">{PageData.Write(report)}</script>\n<script>{script}</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>The page up to its body, with the content policy and the style sheet.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="script">The one script that may run; null for none.</param>
    internal static void WriteHead(StringBuilder page, string title, string? script)
    {
        var style = Resource(StyleResource);
        var scripts = script is null ? string.Empty : $" script-src 'sha256-{Hash(script)}';";
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{Hash(style)}';{scripts} base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.Append($"<title>{PageText.Plain(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
