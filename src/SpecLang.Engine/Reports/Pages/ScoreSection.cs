using System.Globalization;
using System.Text;
using SpecLang.Engine.Calibration;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>The distribution of each score, with the thresholds that the spec compares it with and what moving them would change.</summary>
internal static class ScoreSection
{
    private const int MostScores = 40;

    public static void Write(StringBuilder page, Report report)
    {
        if (report.Summary.Scores.Count == 0)
        {
            return;
        }

        page.Append("<section id=\"scores\">\n<h2>Scores</h2>\n<p class=\"soft\">Of the records for which a score was read: it is read only where no cheaper condition settles the outcome. The height of a bar is the square root of its count, so that small bars can be seen.</p>\n<p class=\"legend\"><span class=\"decision allow\">allow</span> <span class=\"decision escalate\">escalate</span> <span class=\"decision block\">block</span> <span class=\"soft\">what was decided of the record</span></p>\n");
        for (var i = 0; i < Math.Min(MostScores, report.Summary.Scores.Count); i++)
        {
            Write(page, report, i);
        }

        if (report.Summary.Scores.Count > MostScores)
        {
            page.Append($"<p class=\"soft\">{RateText.Of(report.Summary.Scores.Count - MostScores)} more scores are not shown; <code>--format json</code> has all.</p>\n");
        }

        page.Append("</section>\n");
    }

    private static void Write(StringBuilder page, Report report, int place)
    {
        var score = report.Summary.Scores[place];
        var thresholds = report.Thresholds.Where(t => string.Equals(t.Call, score.Call, StringComparison.Ordinal)).ToList();
        page.Append($"<div class=\"score\">\n<h3><code>{PageText.Plain(score.Call)}</code></h3>\n<p class=\"soft\">{RateText.Of(score.Total.Count)} scores{(score.Failed > 0 ? $", {RateText.Of(score.Failed)} times it failed" : "")}</p>\n");
        page.Append(HistogramPicture.Draw(score, [.. thresholds.Select(t => t.Value).Distinct()]));
        if (thresholds.Count == 0)
        {
            page.Append("<p class=\"soft\">No constant of the spec is compared with it.</p>\n");
        }

        foreach (var threshold in thresholds)
        {
            Write(page, score, threshold, place);
        }

        page.Append("</div>\n");
    }

    private static void Write(StringBuilder page, ScoreSummary score, Threshold threshold, int place)
    {
        var value = threshold.Value.ToString("0.######", CultureInfo.InvariantCulture);
        page.Append($"<div class=\"threshold\"><p><code>{ClauseWords.Of(threshold.Clause)} … {PageText.Plain(threshold.Sign)} {value}</code> in {PageText.Plain(threshold.Principle)} <span class=\"soft\">{PageText.Plain(threshold.File)}({threshold.Line})</span></p>\n");
        if (threshold.Value is >= 0 and <= 1)
        {
            page.Append($"<label class=\"needs-script move\">Move it to <input type=\"range\" min=\"0\" max=\"100\" step=\"1\" value=\"{PageText.Number(Math.Round(threshold.Value * ScoreHistogram.BinCount))}\" data-score=\"{place}\" data-value=\"{value}\" data-up=\"{(threshold.IsUpward ? "yes" : "no")}\"><output></output></label>\n");
            page.Append(MoveTable(score, threshold));
        }

        page.Append("</div>\n");
    }

    /// <summary>What moving a threshold by a few steps would change, for paper and for readers without a script.</summary>
    private static string MoveTable(ScoreSummary score, Threshold threshold)
    {
        var at = (int)Math.Round(threshold.Value * ScoreHistogram.BinCount);
        var cells = new[] { -10, -5, 5, 10 }.Select(step => at + step).Where(b => b is >= 0 and <= ScoreHistogram.BinCount).Select(bin =>
        {
            var (low, high) = (Math.Min(at, bin), Math.Max(at, bin));
            var crossing = score.Total.AtOrAbove(low) - score.Total.AtOrAbove(high);
            return $"<li>{(bin / (double)ScoreHistogram.BinCount).ToString("0.00", CultureInfo.InvariantCulture)}: {RateText.Of(crossing)} {(crossing == 1 ? "score" : "scores")} to the other side</li>";
        });
        return $"<ul class=\"moves\">{string.Concat(cells)}</ul>\n";
    }
}
