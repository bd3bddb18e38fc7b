using System.Globalization;
using System.Text;

namespace SpecLang.Runtime.Json;

/// <summary>Names of places in a record, as messages and evidence give them.</summary>
internal static class RecordPath
{
    private const int LongestQuote = 60;

    public static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static string Element(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>Text of the user's in backticks, cut where it is long.</summary>
    public static string Quote(string text)
    {
        if (text.Length <= LongestQuote)
        {
            return $"`{text}`";
        }

        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"`{text.AsSpan(0, end)}…`";
    }

    /// <summary>A character in backticks, or its number where it cannot be seen.</summary>
    public static string Quote(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        ? string.Create(CultureInfo.InvariantCulture, $"character U+{rune.Value:X4}")
        : $"`{rune}`";
}
