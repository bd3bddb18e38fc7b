using System.Globalization;
using System.Text;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>Bars in groups as a picture: a group a category, a bar a series, with a mark where another value is to be compared.</summary>
internal static class BarPicture
{
    /// <summary>Colours that can be told apart; further series are drawn in the last.</summary>
    public const int Colours = 8;

    private const double Left = 34;
    private const double Top = 8;
    private const double Height = 130;
    private const double BarWidth = 13;
    private const double Gap = 20;
    private const double LeastGroup = 62;
    private const double LeastShortGroup = 30;
    private const int ShortName = 4;

    private static readonly double[] Factors = [1, 2, 5, 10];
    private const double Below = 20;

    /// <summary>Draws the bars.</summary>
    /// <param name="label">What the picture shows, for who can't see it.</param>
    /// <param name="categories">The categories with their bars.</param>
    /// <param name="top">The value at the upper edge, above 0, as <see cref="Round"/> gives it.</param>
    /// <param name="floor">The value at the lower edge, at most 0.</param>
    public static string Draw(string label, IReadOnlyList<(string Name, IReadOnlyList<PictureBar> Bars)> categories, double top, double floor = 0)
    {
        var groups = categories.Select(c => Math.Max(c.Name.Length <= ShortName ? LeastShortGroup : LeastGroup, (c.Bars.Count * BarWidth) + (c.Bars.Count == 1 ? 0 : Gap))).ToList();
        var width = Left + groups.Sum() + 4;
        var picture = new StringBuilder();
        picture.Append($"<svg class=\"bars\" viewBox=\"0 0 {PageText.Number(width)} {PageText.Number(Top + Height + Below)}\" width=\"{PageText.Number(width)}\" height=\"{PageText.Number(Top + Height + Below)}\" role=\"img\" aria-label=\"{PageText.Plain(label)}\">\n");
        DrawAxis(picture, width, top, floor);
        var at = Left;
        for (var i = 0; i < categories.Count; i++)
        {
            var start = at + ((groups[i] - (categories[i].Bars.Count * BarWidth)) / 2);
            foreach (var (bar, place) in categories[i].Bars.Select((b, k) => (b, k)))
            {
                Draw(picture, bar, start + (place * BarWidth), top, floor);
            }

            picture.Append($"<text x=\"{PageText.Number(at + (groups[i] / 2))}\" y=\"{PageText.Number(Top + Height + 15)}\" text-anchor=\"middle\">{PageText.Plain(categories[i].Name)}</text>\n");
            at += groups[i];
        }

        return picture.Append("</svg>\n").ToString();
    }

    /// <summary>The least of 1, 2 and 5 times a power of ten that is not below a value; 1 where it is 0 or below.</summary>
    public static double Round(double value)
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return Factors.Select(f => f * power).First(v => v >= value * (1 - 1e-9));
    }

    private static void DrawAxis(StringBuilder picture, double width, double top, double floor)
    {
        const int Steps = 5;
        for (var i = 0; i <= Steps; i++)
        {
            var value = floor + ((top - floor) * i / Steps);
            var y = PageText.Number(Y(value, top, floor));
            picture.Append($"<line class=\"grid\" x1=\"{PageText.Number(Left)}\" y1=\"{y}\" x2=\"{PageText.Number(width)}\" y2=\"{y}\"/><text x=\"{PageText.Number(Left - 5)}\" y=\"{PageText.Number(Y(value, top, floor) + 4)}\" text-anchor=\"end\">{value.ToString("0.##", CultureInfo.InvariantCulture)}</text>\n");
        }
    }

    private static void Draw(StringBuilder picture, PictureBar bar, double x, double top, double floor)
    {
        if (bar.Value is { } value)
        {
            var (y, zero) = (Y(value, top, floor), Y(0, top, floor));
            picture.Append($"<rect class=\"c{(Math.Min(bar.Series, Colours - 1) + 1).ToString(CultureInfo.InvariantCulture)}{(bar.IsPale ? " pale" : "")}\" x=\"{PageText.Number(x + 0.5)}\" y=\"{PageText.Number(Math.Min(y, zero))}\" width=\"{PageText.Number(BarWidth - 1.5)}\" height=\"{PageText.Number(Math.Max(0.5, Math.Abs(zero - y)))}\"><title>{PageText.Plain(bar.Title)}</title></rect>\n");
        }

        if (bar.Interval is { } interval)
        {
            var middle = PageText.Number(x + (BarWidth / 2));
            picture.Append($"<line class=\"whisker\" x1=\"{middle}\" y1=\"{PageText.Number(Y(interval.Low, top, floor))}\" x2=\"{middle}\" y2=\"{PageText.Number(Y(interval.High, top, floor))}\"/>\n");
        }

        if (bar.Mark is { } mark)
        {
            var y = PageText.Number(Y(mark, top, floor));
            picture.Append($"<line class=\"beside\" x1=\"{PageText.Number(x - 0.5)}\" y1=\"{y}\" x2=\"{PageText.Number(x + BarWidth - 0.5)}\" y2=\"{y}\"/>\n");
        }
    }

    private static double Y(double value, double top, double floor) => Top + Height - (Math.Clamp((value - floor) / (top - floor), 0, 1) * Height);
}
