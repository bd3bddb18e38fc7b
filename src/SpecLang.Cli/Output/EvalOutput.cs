using SpecLang.Cli.Commands;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Cli.Output;

/// <summary>Writes the results of a run as they come, sums them up, and knows what the run exits with.</summary>
internal sealed class EvalOutput : IDisposable
{
    private readonly EvalOptions options;
    private readonly ProgressLine progress;
    private readonly RunSummaryBuilder summary;
    private readonly OutputTarget target;
    private readonly BadRecords badRecords;
    private readonly List<IRunFormat> formats = [];
    private long place;
    private bool hasFinding;

    private EvalOutput(ToolConsole console, ConstitutionInfo constitution, EvalOptions options, ProgressLine progress)
    {
        this.options = options;
        this.progress = progress;
        summary = new RunSummaryBuilder(constitution, options.GroupBy, options.Over);
        badRecords = new BadRecords(console);
        target = OutputTarget.Open(console, options.Folder, options.Open);
    }

    /// <summary>Opens what the run is written to.</summary>
    /// <param name="console">The process's streams.</param>
    /// <param name="constitution">What judges.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="report">Makes the report of a page.</param>
    public static EvalOutput Open(ToolConsole console, ConstitutionInfo constitution, EvalOptions options, ProgressLine progress, Func<ReportCollector, RunSummary, Report> report)
    {
        var output = new EvalOutput(console, constitution, options, progress);
        try
        {
            var factory = new RunFormats(console, constitution, options, report);
            foreach (var format in options.Formats)
            {
                output.formats.Add(factory.Create(format, output.target));
            }

            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    public int ExitCode => badRecords.Count > 0 && !options.SkipBadRecords ? Cli.ExitCode.DataError : hasFinding ? Cli.ExitCode.Findings : Cli.ExitCode.Fine;

    public void Write(IReadOnlyList<RecordResult> results)
    {
        foreach (var result in results)
        {
            place++;
            if (result.Error is { } error)
            {
                summary.AddBadRecord();
                badRecords.Add(result.Id, error, progress);
            }
            else if (result.Verdict is { } verdict)
            {
                summary.Add(place, result.Id ?? string.Empty, verdict, result.Group, result.Step);
                hasFinding |= IsFinding(verdict);
            }

            foreach (var format in formats)
            {
                format.Add(result);
            }
        }

        foreach (var lines in formats.OfType<VerdictLines>())
        {
            lines.Flush();
        }

        Records += results.Count;
        progress.Add(results.Count);
    }

    /// <summary>Whether the results of whole stretches of input will do: each record's line, or nothing but sums, is asked for.</summary>
    public static bool TakesSegments(EvalOptions options) =>
        options.GroupBy.Count == 0 && options.Over is null && options.Published.Count == 0 && !options.Margins && options.Formats.All(f => f is "table" or "jsonl");

    /// <summary>How many records there were so far, those that could not be read among them.</summary>
    public long Records { get; private set; }

    /// <summary>Whether a line for each record is asked for.</summary>
    public bool WritesLines => formats.OfType<VerdictLines>().Any();

    public void Write(SegmentResult result)
    {
        foreach (var (id, error) in result.Errors)
        {
            summary.AddBadRecord();
            badRecords.Add(id, error, progress);
        }

        summary.Merge(result.Summary);
        hasFinding |= options.FailOn switch
        {
            "block" => result.Heaviest == Decision.Block,
            "escalate" => result.Heaviest != Decision.Allow,
            "violates" => result.HasViolation,
            _ => false,
        };
        if (result.Lines is { } written)
        {
            foreach (var lines in formats.OfType<VerdictLines>())
            {
                lines.Write(written.WrittenSpan);
            }
        }

        Records += result.Records;
        progress.Add(result.Records);
    }

    /// <summary>Writes what sums the run up.</summary>
    /// <param name="textsWithLoneSurrogates">How many texts held half a character.</param>
    /// <param name="complete">Adds to the summary what is found out of all of it.</param>
    /// <returns>The page, where one was written to a file.</returns>
    public string? Finish(long textsWithLoneSurrogates, Func<RunSummary, RunSummary> complete)
    {
        summary.AddTextsWithLoneSurrogates(textsWithLoneSurrogates);
        var result = complete(summary.Build());
        foreach (var format in formats)
        {
            format.Finish(result);
        }

        CloseFormats();
        var page = target.Finish();
        badRecords.Finish();
        return page;
    }

    public void Dispose()
    {
        CloseFormats();
        target.Dispose();
    }

    private void CloseFormats()
    {
        formats.ForEach(f => f.Dispose());
        formats.Clear();
    }

    private bool IsFinding(Verdict verdict) => options.FailOn switch
    {
        "block" => verdict.Decision == Decision.Block,
        "escalate" => verdict.Decision != Decision.Allow,
        "violates" => verdict.Leading is not null,
        _ => false,
    };
}
