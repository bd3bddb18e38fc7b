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
    public IRunFormat Create(string format, OutputTarget target)
    {
        var output = target.StreamOf(format);
        return format switch
        {
            "jsonl" => new VerdictLines(output, options.Margins),
            "json" => new SummaryDocument(output),
            "html" => new HtmlReport(output, new ReportCollector(constitution, options.Against is { } file ? RecordedRun.Read(file, constitution.Name) : null), report, ToolVersion.Text),
            "md" => new MarkdownReport(output),
            "csv" => new CsvReport(output, constitution, options.GroupBy),
            "junit" => new JUnitReport(output, constitution),
            "sarif" => new SarifReport(output, constitution, ToolVersion.Text),
            "github" => new GitHubReport(output, constitution),
            _ => new TableFormat(output, target.IsFolder ? TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles) : console.Profile),
        };
    }
}
