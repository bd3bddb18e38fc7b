using SpecLang.Cli.Commands;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Cli.Output;

/// <summary>Makes what writes a run in each format.</summary>
/// <param name="console">The terminal's properties.</param>
/// <param name="constitution">What judges.</param>
/// <param name="options">What was asked for.</param>
/// <param name="report">Makes the report of a page.</param>
internal sealed class RunFormats(ToolConsole console, ConstitutionInfo constitution, EvalOptions options, Func<ReportCollector, RunSummary, Report> report)
{
    /// <summary>What writes a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="isFile">Whether that is a file, so that nothing depends on the terminal.</param>
    /// <param name="isBeginning">Whether these are the first bytes of the results, and not of a later part of them.</param>
    public IRunFormat Create(string format, Stream output, bool isFile, bool isBeginning = true) => format switch
    {
        "jsonl" => new VerdictLines(output, options.Margins),
        "html" => new HtmlReport(output, new ReportCollector(constitution, options.Against is { } file ? RecordedRun.Read(file, constitution.Name) : null), report, ToolVersion.Text),
        "csv" => new CsvReport(output, constitution, options.GroupBy, isBeginning),
        "junit" => new JUnitReport(output, constitution),
        "sarif" => new SarifReport(output, constitution, ToolVersion.Text),
        "github" => new GitHubReport(output, constitution),
        _ => Summary(format, output, isFile, console),
    };

    /// <summary>What writes a format that needs nothing but the summary.</summary>
    public static IRunFormat Summary(string format, Stream output, bool isFile, ToolConsole console) => format switch
    {
        "json" => new SummaryDocument(output),
        "md" => new MarkdownReport(output),
        _ => new TableFormat(output, isFile ? TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles) : console.Profile),
    };
}
