namespace SpecLang.Text.Tests;

/// <summary>Short ways to make texts and to show what was found in them.</summary>
internal static class Texts
{
    public static TextValue Of(string value) => new(value, "response");

    /// <summary>The matched parts of the field's own value.</summary>
    public static string[] Found(this Matcher matcher, string text) => matcher.Found(Of(text));

    public static string[] Found(this Matcher matcher, TextValue text) =>
        [.. matcher.Matches(text).Select(match => text.Original.Substring(match.Start, match.Length))];

    public static EntryMatcher Entries(params string[] entries) => new(null, entries);

    public static PatternMatcher Pattern(string pattern, string flags = "") => new(null, pattern, flags);
}
