using System.Globalization;
using System.Text;
using SpecLang.Engine.Published;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>
/// The means of measures in groups as bars: a picture for each combination of the later fields of <c>--by</c>, a bar for each value of the first, with published scores as lines across. Below stands
/// how far the order of groups agrees with that of published scores.
/// </summary>
internal static class ChartSection
{
    private const int MostPictures = 24;
    private const int MostMeasures = 8;

    public static bool IsShown(RunSummary summary) => summary.GroupedBy.Count > 0 && summary.Groups.Count > 0 && summary.Measures.Count > 0;

    public static void Write(StringBuilder page, Report report)
    {
        var summary = report.Summary;
        if (!IsShown(summary))
        {
            return;
        }

        var series = summary.Groups.Select(g => g.Key[0]).Distinct(StringComparer.Ordinal).Take(BarPicture.Colours).ToList();
        page.Append("<section id=\"measures\">\n<h2>Measures in groups</h2>\n");
        page.Append($"<p class=\"soft\">Means of each measure. Pale bars have fewer than {RateText.Of(Sample.LeastOfRate)} records behind them{(summary.Published is null ? "" : "; the line across a bar is the published score")}.</p>\n");
        page.Append($"<p class=\"legend\">{string.Concat(series.Select((s, i) => $"<span class=\"key\"><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"c{(i + 1).ToString(CultureInfo.InvariantCulture)}\" width=\"12\" height=\"12\"/></svg> {PageText.Plain(Named(s))}</span> "))}</p>\n");
        WritePictures(page, summary, series);
        WriteLeftOut(page, summary, series);
        WritePublished(page, summary.Published);
        page.Append("</section>\n");
    }

    private static string Named(string value) => value.Length == 0 ? "(empty)" : value;

    private static void WritePictures(StringBuilder page, RunSummary summary, List<string> series)
    {
        var panels = summary.Groups.GroupBy(g => ValueList.Create<string>([.. g.Key.Skip(1)])).Take(MostPictures).ToList();
        var values = summary.Groups.SelectMany(g => g.Measures.Take(MostMeasures)).Select(m => m.Mean ?? 0).Concat(summary.Published?.Scores.SelectMany(s => s.Cells).Select(c => c.Published) ?? []).ToList();
        var top = BarPicture.Round(values.Append(0).Max());
        var floor = values.Append(0).Min() is < 0 and var least ? -BarPicture.Round(-least) : 0;
        page.Append("<div class=\"pictures\">\n");
        foreach (var panel in panels)
        {
            var title = string.Join(", ", summary.GroupedBy.Skip(1).Zip(panel.Key, (f, v) => f + " " + Named(v)));
            var groups = panel.ToDictionary(g => g.Key[0], StringComparer.Ordinal);
            var categories = summary.Measures.Take(MostMeasures).Select((m, i) => (m.Name, (IReadOnlyList<PictureBar>)[.. series.Where(groups.ContainsKey).Select(s => BarOf(summary, groups[s], i, series.IndexOf(s)))])).ToList();
            page.Append($"<figure><figcaption>{PageText.Plain(title.Length == 0 ? "all" : title)}</figcaption>{BarPicture.Draw("Measures: " + title, categories, top, floor)}</figure>\n");
        }

        page.Append("</div>\n");
    }

    private static PictureBar BarOf(RunSummary summary, RunGroup group, int measure, int series)
    {
        var own = group.Measures[measure];
        var published = summary.Published?.Scores.FirstOrDefault(s => string.Equals(s.Name, own.Name, StringComparison.Ordinal))?.Cells.FirstOrDefault(c => c.Key.Equals(group.Key))?.Published;
        var title = $"{RateText.Key(group.Key)}: {own.Name} {(own.Mean is { } mean ? RateText.Score(mean) : "unknown")} in {RateText.Of(group.Counts.Records)} records{(published is { } score ? $", published {RateText.Score(score)}" : "")}";
        return new PictureBar(series, own.Mean, title) { Mark = published, IsPale = group.Counts.Records < Sample.LeastOfRate };
    }

    private static void WriteLeftOut(StringBuilder page, RunSummary summary, List<string> series)
    {
        var panels = summary.Groups.Select(g => ValueList.Create<string>([.. g.Key.Skip(1)])).Distinct().Count();
        var all = summary.Groups.Select(g => g.Key[0]).Distinct(StringComparer.Ordinal).Count();
        if (panels > MostPictures || all > series.Count || summary.Measures.Count > MostMeasures)
        {
            page.Append($"<p class=\"soft\">Shown are at most {RateText.Of(MostPictures)} pictures, {RateText.Of(BarPicture.Colours)} bars a measure and {RateText.Of(MostMeasures)} measures; <code>--format json</code> has all.</p>\n");
        }
    }

    private static void WritePublished(StringBuilder page, PublishedComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        page.Append($"<h3>Beside published scores{(comparison.Title is { } title ? ": " + PageText.Plain(title) : "")}</h3>\n");
        page.Append("<table class=\"small\"><thead><tr><th scope=\"col\">score</th><th scope=\"col\" class=\"n\">groups</th><th scope=\"col\" class=\"n\">rank correlation</th><th scope=\"col\" class=\"n\">95% interval</th><th></th></tr></thead><tbody>\n");
        foreach (var score in comparison.Scores)
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(score.Name)}</th><td class=\"n\">{RateText.Of(score.Pairs)}</td><td class=\"n\">{score.Correlation?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–"}</td><td class=\"n\">{PublishedWords.Interval(score)}</td><td class=\"soft\">{PageText.Plain(score.WhyNone ?? "")}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
        page.Append(string.Concat(PublishedWords.Sentences(comparison).Select(s => $"<p class=\"soft\">{PageText.Plain(s)}</p>\n")));
    }
}
