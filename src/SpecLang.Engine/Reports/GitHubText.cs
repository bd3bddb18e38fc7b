using SpecLang.Engine.Output;

namespace SpecLang.Engine.Reports;

/// <summary>Workflow commands of GitHub Actions, which a job gives by printing lines that begin with <c>::</c>.</summary>
internal static class GitHubText
{
    /// <summary>A command that annotates a place.</summary>
    /// <param name="level"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="file">The file; null for none.</param>
    /// <param name="line">The line, from 1; 0 for none.</param>
    /// <param name="title">A few words.</param>
    /// <param name="message">The sentence.</param>
    public static string Annotation(string level, string? file, long line, string title, string message)
    {
        var place = file is null or "-" ? string.Empty : $"file={Property(file)},{(line > 0 ? FormattableString.Invariant($"line={line},") : string.Empty)}";
        return $"::{level} {place}title={Property(title)}::{Data(message)}\n";
    }

    /// <summary>A line that the log shows; one that begins with <c>::</c> or <c>##[</c> would be a command.</summary>
    public static string Line(string text)
    {
        var shown = TerminalText.Escape(text);
        return (shown.TrimStart().StartsWith("::", StringComparison.Ordinal) || shown.Contains("##[", StringComparison.Ordinal) ? "\\" + shown.TrimStart().Replace("##[", "## [", StringComparison.Ordinal) : shown) + "\n";
    }

    /// <summary>As the runner's own library writes it: what would end the command is percent-encoded.</summary>
    private static string Data(string text) => TerminalText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
