namespace SpecLang.Cli.Commands;

/// <summary>The forms in which results can be written.</summary>
internal static class OutputFormats
{
    /// <summary>Those of a run over records; the first is the standard.</summary>
    public static readonly string[] OfRuns = ["table", "jsonl", "json", "html", "md", "csv", "junit", "sarif", "github"];

    /// <summary>The file of each format, where results go to a folder.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["table"] = "summary.txt",
        ["jsonl"] = "verdicts.jsonl",
        ["json"] = "summary.json",
        ["html"] = "report.html",
        ["md"] = "report.md",
        ["csv"] = "verdicts.csv",
        ["junit"] = "junit.xml",
        ["sarif"] = "verdicts.sarif",
        ["github"] = "annotations.txt",
    };

    /// <summary>The formats asked for, each once; the standard one, or html for <c>--open</c>, where none is.</summary>
    public static IReadOnlyList<string> Chosen(string[]? asked, bool open) =>
        asked is { Length: > 0 } ? [.. asked.Distinct(StringComparer.Ordinal)] : [open ? "html" : OfRuns[0]];

    public static string FileOf(string format) => Files[format];

    /// <summary>What does not fit together; null where all does.</summary>
    public static string? Problem(IReadOnlyList<string> formats, string? folder, bool open) =>
        open && !formats.Contains("html", StringComparer.Ordinal) ? "`--open` shows a page; add --format html."
        : formats.Count > 1 && folder is null && !(open && formats.Count == 1) ? "several formats need a folder to go to; give one with --out."
        : null;
}
