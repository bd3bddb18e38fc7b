using System.Text;
using SpecLang.Engine.Evasions;
using SpecLang.Engine.Reports.Pages;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>What got by as one page without a script: what was expected, each attack as bars with and without folding, and the texts that got by.</summary>
public static class EvasionPage
{
    private const int MostEvasions = 100;
    private const int LongestRecord = 2000;

    /// <param name="output">Takes the page.</param>
    /// <param name="results">What it shows.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    public static void Write(Stream output, IReadOnlyList<EvasionResult> results, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        var page = new StringBuilder();
        ReportPage.WriteHead(page, "Attacks", script: null);
        page.Append("<header class=\"top\"><div><h1>Attacks on the rules</h1>\n");
        page.Append($"<p class=\"soft\">{PageText.Plain(string.Join(" · ", results.Select(r => $"{r.Probe.Name} for {r.Constitution.Name}{(r.Constitution.Version is { } v ? " " + v : "")}")))}</p></div></header>\n<main>\n");
        foreach (var result in results)
        {
            Write(page, result);
        }

        page.Append("</main>\n<footer>");
        page.Append($"Made by <code>align {PageText.Plain(toolVersion)}</code>. {PageText.Plain(EvasionWords.Meaning)} Seeds are a choice of whoever wrote them: a share is of these texts and these attacks, and says nothing of what a model would answer.");
        page.Append("</footer>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Write(StringBuilder page, EvasionResult result)
    {
        page.Append($"<section>\n<h2>{PageText.Plain(result.Probe.Name)}</h2>\n<p class=\"soft\">{PageText.Plain(EvasionWords.Counted(result))}</p>\n");
        page.Append(result.Probe.Documentation is { Length: > 0 } text ? $"<p>{PageText.Plain(text)}</p>\n" : string.Empty);
        foreach (var expectation in result.Expectations)
        {
            page.Append($"<p><strong>{EvasionWords.Of(expectation.Holds)}</strong> <code>{PageText.Plain(expectation.Text)}</code>: {PageText.Plain(expectation.Note)}</p>\n");
        }

        page.Append(string.Concat(EvasionWords.Notes(result).Select(n => $"<p class=\"note\">{PageText.Plain(n)}</p>\n")));
        WriteTable(page, result);
        WriteEvasions(page, result);
        page.Append("</section>\n");
    }

    private static void WriteTable(StringBuilder page, EvasionResult result)
    {
        page.Append("<div class=\"wide groups\"><table><thead><tr><th scope=\"col\">attack</th><th scope=\"col\">principle</th><th scope=\"col\">gets by</th><th scope=\"col\">with fold</th></tr></thead><tbody>\n");
        foreach (var row in EvasionRow.Of(result))
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(row.Attack)}</th><td>{PageText.Plain(row.Principle)}</td>");
            foreach (var rate in new[] { row.Counts.MissedRate, row.Counts.MissedFoldedRate })
            {
                page.Append($"<td>{PageText.Bar(rate, "block")}{RateText.Counted(rate)} <span class=\"soft\">{RateText.Interval(rate)}</span></td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static void WriteEvasions(StringBuilder page, EvasionResult result)
    {
        if (result.Evasions.IsEmpty)
        {
            return;
        }

        page.Append($"<details><summary>{RateText.Of(result.Evasions.Length)} attacked texts that a principle missed</summary>\n");
        foreach (var evasion in result.Evasions.Take(MostEvasions))
        {
            var json = evasion.Record.ToJson();
            page.Append($"<article class=\"record block\"><header><h3>{PageText.Plain(evasion.SeedId)}</h3> <span class=\"soft\">{PageText.Plain(evasion.Attack)}; missed by {PageText.Plain(string.Join(", ", evasion.MissedBy))}{(evasion.IsCaughtFolded ? "; fold would see it" : "")}</span></header>\n");
            page.Append($"<pre>{PageText.Lines(json.Length <= LongestRecord ? json : json[..LongestRecord] + "…")}</pre>\n</article>\n");
        }

        page.Append(result.Evasions.Length > MostEvasions ? $"<p class=\"soft\">{RateText.Of(result.Evasions.Length - MostEvasions)} more; <code>--format json</code> names all, and <code>--cases</code> writes them.</p>\n" : string.Empty);
        page.Append("</details>\n");
    }
}
