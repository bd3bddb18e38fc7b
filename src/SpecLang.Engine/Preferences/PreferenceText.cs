namespace SpecLang.Engine.Preferences;

/// <summary>Texts of the data in messages.</summary>
internal static class PreferenceText
{
    private const int LongestQuote = 60;

    /// <summary>In backticks, cut where it is long.</summary>
    public static string Quote(string text)
    {
        if (text.Length <= LongestQuote)
        {
            return $"`{text}`";
        }

        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"`{text[..end]}…`";
    }
}
