using System.Text;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Reports.Pages;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>A run over preference data as one page without a script, and without the texts of the data.</summary>
public static class PreferencePage
{
    /// <summary>What tossing a coin comes to.</summary>
    private const double Chance = 0.5;

    /// <param name="output">Takes the page.</param>
    /// <param name="summary">What it shows.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    public static void Write(Stream output, PreferenceSummary summary, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        var page = new StringBuilder();
        var title = PreferenceWords.Title(summary);
        ReportPage.WriteHead(page, title, script: null);
        page.Append($"<header class=\"top\"><div><h1>{PageText.Plain(title)}</h1>\n<p class=\"soft\">Preference data beside a constitution</p></div></header>\n<main>\n");
        WriteCuration(page, summary);
        page.Append($"<div class=\"note\">{string.Concat(PreferenceWords.Sentences(summary).Select(s => $"<p>{PageText.Plain(s)}</p>\n"))}</div>\n");
        foreach (var table in PreferenceWords.Tables(summary))
        {
            Write(page, table);
        }

        page.Append(PreferenceWords.GroupNote(summary) is { } note ? $"<p class=\"note\">{PageText.Plain(note)}</p>\n" : string.Empty);
        page.Append($"</main>\n<footer>Made by <code>align {PageText.Plain(toolVersion)}</code>. Intervals are Wilson's at 95%; the dashed line is at one half, what tossing a coin comes to. That a constitution and a label agree says that both prefer the same answer, not that either is right.</footer>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    /// <summary>What became of the pairs, as three figures and a strip.</summary>
    private static void WriteCuration(StringBuilder page, PreferenceSummary summary)
    {
        if (summary.Curation is not { Pairs: > 0 } curation)
        {
            return;
        }

        (string Kind, string Name, long Count)[] parts = [("allow", "kept", curation.Kept), ("block", "flipped", curation.Flipped), ("escalate", "for a person", curation.Review)];
        page.Append("<div class=\"decisions\">\n");
        foreach (var (kind, name, count) in parts)
        {
            var rate = new Rate(count, curation.Pairs);
            page.Append($"<div class=\"figure {kind}\"><span class=\"share\">{RateText.Percent(rate.Share ?? 0)}</span><span>{name}</span><span class=\"soft\">{RateText.Of(count)} of {RateText.Of(curation.Pairs)}</span></div>\n");
        }

        page.Append("</div>\n<svg class=\"strip\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"kept, flipped, for a person\">");
        var at = 0.0;
        foreach (var (kind, _, count) in parts)
        {
            var width = 1000.0 * count / curation.Pairs;
            page.Append($"<rect class=\"{kind}\" x=\"{PageText.Number(at)}\" y=\"0\" width=\"{PageText.Number(width)}\" height=\"12\"/>");
            at += width;
        }

        page.Append("</svg>\n");
    }

    private static void Write(StringBuilder page, PreferenceTable table)
    {
        page.Append($"<section id=\"{table.Id}\">\n<h2>{PageText.Plain(table.Title)}</h2>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\">{PageText.Plain(table.Headings[0])}</th>");
        page.Append(string.Concat(table.Headings.Skip(1).Select(h => $"<th scope=\"col\" class=\"n\">{PageText.Plain(h)}</th>"))).Append("<th></th></tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(row.Cells[0])}</th>");
            page.Append(string.Concat(row.Cells.Skip(1).Select(c => $"<td class=\"n\">{PageText.Plain(c)}</td>")));
            page.Append($"<td>{(row.Bar is { Records: >= Sample.LeastOfRate } rate ? PageText.Bar(rate, "allow", Chance) : string.Empty)}</td></tr>\n");
        }

        page.Append($"</tbody></table></div>\n<p class=\"soft\">{PageText.Plain(table.Note)}</p>\n</section>\n");
    }
}
