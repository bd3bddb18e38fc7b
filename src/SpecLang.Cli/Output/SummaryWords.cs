using System.Globalization;
using System.Text;
using SpecLang.Engine.Output;

namespace SpecLang.Cli.Output;

/// <summary>Numbers and names as a summary shows them.</summary>
internal static class SummaryWords
{
    /// <summary>A count.</summary>
    public static string Of(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 in per cent with one decimal; a dash where there is none. Only nothing is 0.0%, and only all is 100.0%.</summary>
    public static string Percent(double? share) => share switch
    {
        null => "–",
        > 0 and < 0.0005 => "<0.1%",
        < 1 and >= 0.9995 => ">99.9%",
        { } value => (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>A mean, with as many digits as tell two runs apart; a dash where there is none.</summary>
    public static string Mean(double? mean) => mean switch
    {
        null => "–",
        > -1e6 and < 1e6 => mean.Value.ToString("0.####", CultureInfo.InvariantCulture),
        { } value => value.ToString("G6", CultureInfo.InvariantCulture),
    };

    /// <summary>A count and its share of a whole: <c>104 (8.6%)</c>; only the count where the whole is nothing.</summary>
    public static string CountOf(long count, long whole) => whole == 0 ? Of(count) : $"{Of(count)} ({Percent(count / (double)whole)})";

    /// <summary>A count with the word for one or for many.</summary>
    public static string Counted(long count, string one, string many) => Of(count) + " " + (count == 1 ? one : many);

    /// <summary>Text from a spec or from data, fit for a terminal and cut to a number of columns.</summary>
    public static string Shown(string text, int columns)
    {
        // Each column has at most so many units that a reader could tell; the rest of a huge text is not even looked at.
        const int UnitsInColumn = 16;
        var start = text.Length > columns * UnitsInColumn ? text[..(columns * UnitsInColumn)] : text;
        var escaped = TerminalText.Escape(start);
        if (ReferenceEquals(start, text) && DisplayWidth.Of(escaped) <= columns)
        {
            return escaped;
        }

        var shown = new StringBuilder();
        var width = 0;
        foreach (var element in Elements(escaped))
        {
            width += DisplayWidth.Of(element);
            if (width >= columns)
            {
                break;
            }

            shown.Append(element);
        }

        return shown.Append('…').ToString();
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
