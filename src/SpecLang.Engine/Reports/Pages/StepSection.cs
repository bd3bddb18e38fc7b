using System.Globalization;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>How a run changes over the steps of a number: blocked records and each principle's violations as bars with their intervals, the means of measures, and which rates go up or down.</summary>
internal static class StepSection
{
    private const int MostPictures = 40;

    public static void Write(StringBuilder page, Report report)
    {
        var summary = report.Summary;
        if (summary.Over is not { } field)
        {
            return;
        }

        page.Append($"<section id=\"over\">\n<h2>Over {PageText.Plain(field)}</h2>\n");
        if (summary.HasTooManySteps)
        {
            page.Append($"<p class=\"note\">There are more than {RateText.Of(RunSummaryBuilder.MostSteps)} values, and none is shown; take a field with fewer values.</p>\n</section>\n");
            return;
        }

        page.Append("<p class=\"soft\">Shares in per cent with their intervals at 95%, and means of measures, at each value. Pale bars have few records behind them.</p>\n<div class=\"pictures\">\n");
        var trends = RunTrends.Of(summary).ToList();
        var corrected = MultipleTests.Holm([.. trends.Select(t => t.Trend?.Probability ?? 1)]);
        for (var i = 0; i < Math.Min(trends.Count, MostPictures); i++)
        {
            WriteRates(page, summary, i, trends[i].Subject, trends[i].Trend, corrected[i]);
        }

        for (var i = 0; i < Math.Min(summary.Measures.Count, MostPictures); i++)
        {
            WriteMeans(page, summary, i);
        }

        page.Append("</div>\n<p class=\"soft\">A trend is the slope of the line through the shares, tested by Cochran and Armitage and corrected for all trends by Holm's method. Records that hang together, as the turns of one conversation do, make chance look smaller than it is.</p>\n</section>\n");
    }

    /// <param name="page">Takes the picture.</param>
    /// <param name="summary">The run.</param>
    /// <param name="place">0 for blocked records, else the principle's place from 1.</param>
    /// <param name="subject">What there is a rate of.</param>
    /// <param name="trend">Its trend; null where there are too few records.</param>
    /// <param name="probability">The trend's probability, corrected.</param>
    private static void WriteRates(StringBuilder page, RunSummary summary, int place, string subject, Trend? trend, double probability)
    {
        var rates = summary.Steps.Select(s => (s.At, Rate: place == 0 ? new Rate(s.Counts.Blocked, s.Counts.Records) : s.Counts.Principles[place - 1].ViolatedRate)).ToList();
        if (place > 0 && rates.All(r => r.Rate.Hits == 0))
        {
            return;
        }

        var bars = rates.Select(r => (Number(r.At), (IReadOnlyList<PictureBar>)
        [
            new PictureBar(0, r.Rate.Share * 100, $"{Number(r.At)}: {RateText.Counted(r.Rate)}, {RateText.Interval(r.Rate)}")
            {
                Interval = r.Rate.Interval is { } interval ? new ConfidenceInterval(interval.Low * 100, interval.High * 100) : null,
                IsPale = r.Rate.Records < Sample.LeastOfRate,
            },
        ])).ToList();
        var words = trend is { } known ? $"{TrendWords.Of(known)}, {RateText.Probability(probability)}" : "too few records for a trend";
        page.Append($"<figure><figcaption>{PageText.Plain(subject)}{(place == 0 ? "" : " violated")} <span class=\"soft\">{words}</span></figcaption>{BarPicture.Draw(subject, bars, 100)}</figure>\n");
    }

    private static void WriteMeans(StringBuilder page, RunSummary summary, int place)
    {
        var name = summary.Measures[place].Name;
        var means = summary.Steps.Select(s => (s.At, s.Measures[place].Mean, s.Measures[place].Known)).ToList();
        var top = BarPicture.Round(means.Max(m => m.Mean ?? 0));
        var floor = means.Min(m => m.Mean ?? 0) is < 0 and var least ? -BarPicture.Round(-least) : 0;
        var bars = means.Select(m => (Number(m.At), (IReadOnlyList<PictureBar>)
        [
            new PictureBar(1, m.Mean, $"{Number(m.At)}: {name} {(m.Mean is { } mean ? RateText.Score(mean) : "unknown")} in {RateText.Of(m.Known)} records") { IsPale = m.Known < Sample.LeastOfRate },
        ])).ToList();
        page.Append($"<figure><figcaption>mean {PageText.Plain(name)}</figcaption>{BarPicture.Draw(name, bars, top, floor)}</figure>\n");
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
