namespace SpecLang.Cli.Output;

/// <summary>A piece of a record's text between quotes.</summary>
internal static class ShownText
{
    private const int Longest = 80;

    public static string Quoted(string text)
    {
        var shown = text.Length <= Longest ? text : text[..(char.IsLowSurrogate(text[Longest]) ? Longest - 1 : Longest)] + "…";
        return "\"" + shown.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
    }
}
