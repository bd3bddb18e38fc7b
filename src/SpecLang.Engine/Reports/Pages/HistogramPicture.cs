using System.Globalization;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>A score's histogram as a picture: fifty bars from 0 to 1, each cut by decision, with the thresholds as lines.</summary>
internal static class HistogramPicture
{
    private const int Bars = 50;
    private const double Left = 10;
    private const double BarWidth = 12;
    private const double Height = 110;
    private const double Top = 22;

    private static readonly string[] Kinds = ["allow", "escalate", "block"];

    public static string Draw(ScoreSummary score, IReadOnlyList<double> thresholds)
    {
        var width = (2 * Left) + (Bars * BarWidth);
        var counts = Enumerable.Range(0, Bars).Select(bar => Kinds.Select((_, k) => Enumerable.Range(0, ScoreHistogram.BinCount / Bars).Sum(i => score.ByDecision[k].Bins[(bar * ScoreHistogram.BinCount / Bars) + i])).ToArray()).ToList();
        var most = Math.Max(1, counts.Max(c => c.Sum()));
        var picture = new StringBuilder();
        picture.Append($"<svg class=\"histogram\" viewBox=\"0 0 {PageText.Number(width)} {PageText.Number(Top + Height + 24)}\" role=\"img\" aria-label=\"Distribution of {PageText.Plain(score.Call)}\">\n");
        for (var bar = 0; bar < Bars; bar++)
        {
            Draw(picture, bar, counts[bar], most);
        }

        picture.Append($"<line class=\"axis\" x1=\"{PageText.Number(Left)}\" y1=\"{PageText.Number(Top + Height)}\" x2=\"{PageText.Number(width - Left)}\" y2=\"{PageText.Number(Top + Height)}\"/>\n");
        for (var tick = 0; tick <= 10; tick += 2)
        {
            picture.Append($"<text x=\"{PageText.Number(Left + (tick / 10.0 * Bars * BarWidth))}\" y=\"{PageText.Number(Top + Height + 16)}\" text-anchor=\"middle\">{(tick / 10.0).ToString("0.0", CultureInfo.InvariantCulture)}</text>");
        }

        foreach (var threshold in thresholds.Where(t => t is >= 0 and <= 1))
        {
            var x = PageText.Number(Left + (threshold * Bars * BarWidth));
            picture.Append($"\n<line class=\"cut\" x1=\"{x}\" y1=\"{PageText.Number(Top - 4)}\" x2=\"{x}\" y2=\"{PageText.Number(Top + Height)}\"/><text class=\"cut-label\" x=\"{x}\" y=\"{PageText.Number(Top - 8)}\" text-anchor=\"{(threshold > 0.95 ? "end" : threshold < 0.05 ? "start" : "middle")}\">{threshold.ToString("0.0##", CultureInfo.InvariantCulture)}</text>");
        }

        return picture.Append("\n</svg>\n").ToString();
    }

    private static void Draw(StringBuilder picture, int bar, long[] counts, long most)
    {
        var sum = counts.Sum();
        var height = Math.Sqrt(sum / (double)most) * Height;
        var y = Top + Height;
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > 0)
            {
                var part = height * counts[k] / sum;
                y -= part;
                picture.Append($"<rect class=\"{Kinds[k]}\" x=\"{PageText.Number(Left + (bar * BarWidth) + 0.5)}\" y=\"{PageText.Number(y)}\" width=\"{PageText.Number(BarWidth - 1)}\" height=\"{PageText.Number(part)}\"><title>{PageText.Number(bar / (double)Bars)} to {PageText.Number((bar + 1) / (double)Bars)}: {RateText.Of(counts[k])} {Kinds[k]}</title></rect>\n");
            }
        }
    }
}
