namespace SpecLang.Compiler.Formatting;

/// <summary>How a comment is written.</summary>
internal static class CommentText
{
    /// <summary>The lines of a comment that is drawn with stars stand under its first; any other comment over several lines is kept as it is.</summary>
    public static string At(string comment, int indentation, string newLine)
    {
        var lines = comment.Replace("\r\n", "\n").Split('\n');
        var isDrawn = lines.Skip(1).All(l => l.TrimStart().StartsWith("*", StringComparison.Ordinal));
        return lines.Length > 1 && isDrawn
            ? string.Join(newLine, lines.Select((l, i) => i == 0 ? l.TrimEnd() : new string(' ', indentation + 1) + l.Trim()))
            : string.Join(newLine, lines);
    }
}
