namespace SpecLang.Text.Patterns;

/// <summary>Says why a group that begins with <c>(?</c> is refused.</summary>
internal static class UnknownGroup
{
    private static readonly (string Start, string Message)[] Known =
    [
        ("=", "a pattern can't look ahead: match the following text too, or use a second test."),
        ("!", "a pattern can't look ahead: match the text, and exclude the rest with a second test (`and not …`)."),
        ("<=", "a pattern can't look behind: match the text before it too, or use a second test."),
        ("<!", "a pattern can't look behind: match the text, and exclude the rest with a second test (`and not …`)."),
        (">", "a pattern can't hold on to what it took: write `(?:` instead of `(?>`."),
        ("<", "a group has no name here, since nothing could use it: write `(` or `(?:`."),
        ("P", "a group has no name here, since nothing could use it: write `(` or `(?:`."),
        ("'", "a group has no name here, since nothing could use it: write `(` or `(?:`."),
        ("#", "a pattern has no comments inside: write `//` before or behind it."),
        ("(", "a pattern has no conditions: write the alternatives with `|`."),
    ];

    /// <summary>One sentence that says why.</summary>
    /// <param name="rest">What stands behind <c>(?</c>.</param>
    public static string Why(string rest)
    {
        foreach (var (start, message) in Known)
        {
            if (rest.StartsWith(start, StringComparison.Ordinal))
            {
                return message;
            }
        }

        return rest.Length > 0 && (rest[0] == '-' || CodePoints.IsLetter(rest[0]))
            ? "flags can't be switched inside a pattern: write them behind the closing quote."
            : "`(?` begins only `(?:`, a group: write `\\(` for a parenthesis itself.";
    }
}
