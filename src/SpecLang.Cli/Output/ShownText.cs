namespace SpecLang.Cli.Output;

/// <summary>A piece of a record's text between quotes.</summary>
internal static class ShownText
{
    private const int Longest = 80;

    public static string Quoted(string text, int longest = Longest)
    {
        var shown = text.Length <= longest ? text : text[..(char.IsLowSurrogate(text[longest]) ? longest - 1 : longest)] + "…";
        return "\"" + shown.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
    }
}
