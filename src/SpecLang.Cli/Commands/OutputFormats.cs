namespace SpecLang.Cli.Commands;

/// <summary>The forms in which results can be written.</summary>
internal static class OutputFormats
{
    /// <summary>Those of a run over records; the first is the standard.</summary>
    public static readonly string[] OfRuns = ["table", "jsonl", "json", "html", "md", "csv", "junit", "sarif", "github"];

    /// <summary>Those of a run of tests; the first is the standard.</summary>
    public static readonly string[] OfTests = ["text", "html", "junit", "github", "md", "json", "csv", "sarif"];

    /// <summary>Those of a run over preference data; the first is the standard.</summary>
    public static readonly string[] OfPreferences = ["table", "jsonl", "json", "html", "md", "junit"];

    /// <summary>Those of a run of probes; the first is the standard.</summary>
    public static readonly string[] OfProbes = ["table", "html", "junit", "md", "json"];

    /// <summary>The file of each format, and of what else a command writes, where results go to a folder.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["table"] = "summary.txt",
        ["text"] = "summary.txt",
        ["jsonl"] = "verdicts.jsonl",
        ["json"] = "summary.json",
        ["html"] = "report.html",
        ["md"] = "report.md",
        ["csv"] = "verdicts.csv",
        ["junit"] = "junit.xml",
        ["sarif"] = "verdicts.sarif",
        ["github"] = "annotations.txt",
        ["judged"] = "judged.jsonl",
        ["kept"] = "kept.jsonl",
        ["flipped"] = "flipped.jsonl",
        ["review"] = "review.jsonl",
        ["pairs"] = "pairs.jsonl",
        ["critiques"] = "critiques.jsonl",
        ["sample"] = "sample.jsonl",
    };

    /// <summary>Those of a run that can be made of what a kept run keeps: <c>--resume</c>, <c>--shard</c> and <c>align merge</c>.</summary>
    public static readonly string[] OfKeptRuns = ["table", "jsonl", "json", "md", "csv"];

    /// <summary>Whether every record has lines of its own in a format, so that parts of a run are parts of its file.</summary>
    public static bool HasParts(string format) => format is "jsonl" or "csv";

    /// <summary>The formats asked for, each once; the standard one, or html for <c>--open</c>, where none is.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="open">Whether a page is to be shown.</param>
    /// <param name="standard">The format where nothing else is asked for.</param>
    public static IReadOnlyList<string> Chosen(string[]? asked, bool open, string standard) =>
        asked is { Length: > 0 } ? [.. asked.Distinct(StringComparer.Ordinal)] : [open ? "html" : standard];

    public static string FileOf(string format) => Files[format];

    /// <summary>What does not fit together; null where all does.</summary>
    public static string? Problem(IReadOnlyList<string> formats, string? folder, bool open) =>
        open && !formats.Contains("html", StringComparer.Ordinal) ? "`--open` shows a page; add --format html."
        : formats.Count > 1 && folder is null ? "several formats need a folder to go to; give one with --out."
        : null;
}
