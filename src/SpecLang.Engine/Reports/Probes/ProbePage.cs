using System.Text;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Reports.Pages;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>Probes as one page without a script: what was expected, the rates of every option as bars with their intervals, what flips, and which answers violate.</summary>
public static class ProbePage
{
    /// <param name="output">Takes the page.</param>
    /// <param name="results">What it shows.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    public static void Write(Stream output, IReadOnlyList<ProbeResult> results, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        var page = new StringBuilder();
        ReportPage.WriteHead(page, "Probes", script: null);
        page.Append("<header class=\"top\"><div><h1>Probes</h1>\n");
        page.Append($"<p class=\"soft\">{PageText.Plain(string.Join(" · ", results.Select(r => $"{r.Name} for {r.Constitution.Name}{(r.Constitution.Version is { } v ? " " + v : "")}")))}</p></div></header>\n<main>\n");
        WriteMatrix(page, results);
        foreach (var result in results)
        {
            Write(page, result);
        }

        page.Append("</main>\n<footer>");
        page.Append($"Made by <code>align {PageText.Plain(toolVersion)}</code>. Intervals are Wilson's at 95%. A share is of the answers that a principle is known to apply to; with fewer than five of them it has no interval. Answers about one seed are not independent, so that intervals over several options are too narrow. Changes are compared by McNemar's exact test, corrected for all comparisons by Holm's method. Seeds are a choice of whoever wrote them: rates are of these seeds, and not of a model's use.");
        page.Append("</footer>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    /// <summary>Where there are several targets: what each came to, side by side.</summary>
    private static void WriteMatrix(StringBuilder page, IReadOnlyList<ProbeResult> results)
    {
        var targets = results.SelectMany(r => r.Targets.Select(t => t.Target)).Distinct(StringComparer.Ordinal).ToList();
        if (targets.Count < 2)
        {
            return;
        }

        page.Append("<section id=\"targets\">\n<h2>Targets</h2>\n<div class=\"wide groups\"><table><thead><tr><th scope=\"col\">blocked answers</th>");
        page.Append(string.Concat(targets.Select(t => $"<th scope=\"col\">{PageText.Plain(t)}</th>")));
        page.Append("</tr></thead><tbody>\n");
        foreach (var result in results)
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(result.Name)}</th>");
            foreach (var target in targets.Select(t => result.Targets.FirstOrDefault(r => string.Equals(r.Target, t, StringComparison.Ordinal))))
            {
                var rate = target is null ? default : new Statistics.Rate(target.Total.Counts.Blocked, target.Total.Counts.Records);
                page.Append($"<td>{PageText.Bar(rate, "block")}{RateText.Share(rate)}<span class=\"soft\">{RateText.Interval(rate)}</span></td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n</section>\n");
    }

    private static void Write(StringBuilder page, ProbeResult result)
    {
        page.Append($"<section>\n<h2>{PageText.Plain(result.Name)}</h2>\n<p class=\"soft\">{PageText.Plain(ProbeWords.Counted(result))}</p>\n");
        page.Append(result.Plan.Probe.Documentation is { Length: > 0 } text ? $"<p>{PageText.Plain(text)}</p>\n" : string.Empty);
        page.Append(string.Concat(result.SeedProblems.Select(p => $"<p class=\"note\">{PageText.Plain(p)}</p>\n")));
        foreach (var target in result.Targets)
        {
            page.Append($"<h3>{PageText.Plain(target.Target)}</h3>\n<p class=\"soft\">{PageText.Plain(ProbeWords.Counted(target))}</p>\n");
            WriteExpectations(page, target);
            page.Append(string.Concat(ProbeWords.Notes(target).Select(n => $"<p class=\"note\">{PageText.Plain(n)}</p>\n")));
            foreach (var variation in target.Variations)
            {
                Write(page, variation);
            }

            ProbeAnswerSection.Write(page, target);
        }

        page.Append("</section>\n");
    }

    private static void WriteExpectations(StringBuilder page, ProbeTargetResult target)
    {
        if (target.Expectations.IsEmpty)
        {
            return;
        }

        page.Append("<table class=\"small\"><thead><tr><th scope=\"col\"></th><th scope=\"col\">expected</th><th scope=\"col\">found</th></tr></thead><tbody>\n");
        foreach (var expectation in target.Expectations)
        {
            var decision = expectation.Holds switch { true => "allow", false => "block", _ => "escalate" };
            page.Append($"<tr><td><span class=\"decision {decision}\">{ProbeWords.Of(expectation.Holds)}</span></td><td class=\"written\"><code>{PageText.Plain(expectation.Text)}</code></td><td class=\"written\">{PageText.Plain(expectation.Note)}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static void Write(StringBuilder page, VariationResult variation)
    {
        var last = variation.Variation.IsByAttack ? "unnoticed" : "changed from the first";
        page.Append($"<div class=\"wide\"><table><thead><tr><th scope=\"col\">{PageText.Plain(ProbeTable.NameOf(variation.Variation))}</th><th scope=\"col\"></th><th scope=\"col\" class=\"n\">share</th><th scope=\"col\">95% interval</th><th scope=\"col\" class=\"n\">{last}</th></tr></thead><tbody>\n");
        foreach (var subject in ProbeTable.Of(variation))
        {
            foreach (var row in subject.Rows)
            {
                var changed = row.Unnoticed is { } unnoticed ? RateText.Of(unnoticed)
                    : row is { Broken: { } broken, Mended: { } mended } ? $"+{RateText.Of(broken)} −{RateText.Of(mended)}{(row.Probability is { } p ? " · " + RateText.Probability(p) : "")}" : string.Empty;
                var isFirst = ReferenceEquals(row, subject.Rows[0]);
                page.Append($"<tr><th scope=\"row\">{(isFirst ? PageText.Plain(subject.Name) : "")}</th><td class=\"written\">{PageText.Plain(ProbeTable.NameOf(row.Option))}</td><td class=\"n\">{RateText.Counted(row.Rate)}</td><td>{PageText.Bar(row.Rate, "block")}<span class=\"soft\">{RateText.Interval(row.Rate)}</span></td><td class=\"n\">{changed}</td></tr>\n");
            }

            if (subject.Trend is { } trend)
            {
                var differs = trend.Slope is { DiffersFromZero: true };
                page.Append($"<tr><th scope=\"row\"></th><td class=\"soft\">trend</td><td colspan=\"3\"{(differs ? " class=\"differs\"" : "")}>{PageText.Plain(ProbeTable.Words(trend))}</td></tr>\n");
            }
        }

        page.Append("</tbody></table></div>\n");
        var flips = variation.Options.Select(ProbeWords.Flips).OfType<string>().Concat(ProbeWords.Measures(variation)).ToList();
        page.Append(flips.Count == 0 ? string.Empty : $"<ul>{string.Concat(flips.Select(f => $"<li>{PageText.Plain(f)}</li>\n"))}</ul>\n");
    }
}
