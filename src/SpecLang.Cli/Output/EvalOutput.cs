using SpecLang.Cli.Commands;
using SpecLang.Engine.Output;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Cli.Output;

/// <summary>Writes the results of a run as they come, sums them up, and knows what the run exits with.</summary>
internal sealed class EvalOutput : IDisposable
{
    /// <summary>A place of the input may have no more than so many bits count of results.</summary>
    private const int PlaceBits = 24;

    private readonly EvalOptions options;
    private readonly ToolConsole console;
    private readonly ProgressLine progress;
    private readonly RunSummaryBuilder summary;
    private readonly RunFormats factory;
    private readonly KeptRun? kept;
    private readonly OutputTarget target;
    private readonly BadRecords badRecords;
    private readonly List<IRunFormat> formats = [];
    private long place;
    private RunSummary? result;

    private EvalOutput(ToolConsole console, ConstitutionInfo constitution, EvalOptions options, ProgressLine progress, RunFormats factory, KeptRun? kept)
    {
        this.console = console;
        this.options = options;
        this.progress = progress;
        this.factory = factory;
        this.kept = kept;
        summary = kept?.Summary ?? new RunSummaryBuilder(constitution, options.GroupBy, options.Over);
        badRecords = new BadRecords(console);
        target = OutputTarget.Open(console, options.Folder, options.Open);
    }

    /// <summary>Opens what the run is written to.</summary>
    /// <param name="console">The process's streams.</param>
    /// <param name="constitution">What judges.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="report">Makes the report of a page.</param>
    /// <param name="kept">The run as it is kept in its folder; null for one that is not kept.</param>
    public static EvalOutput Open(
        ToolConsole console, ConstitutionInfo constitution, EvalOptions options, ProgressLine progress, Func<ReportCollector, RunSummary, Report> report, KeptRun? kept)
    {
        var output = new EvalOutput(console, constitution, options, progress, new RunFormats(console, constitution, options, report), kept);
        try
        {
            output.OpenFormats();
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>What the run exits with, once it is finished.</summary>
    public int ExitCode => RunExit.Of(result ?? summary.Build(), options.FailOn, options.SkipBadRecords);

    /// <summary>How many records there were so far, those that could not be read among them.</summary>
    public long Records { get; private set; }

    /// <summary>Whether a line for each record is asked for.</summary>
    public bool WritesLines => formats.OfType<VerdictLines>().Any();

    public void Write(JudgedBlock block, RunPosition position)
    {
        place = kept is null ? place : position.Places << PlaceBits;
        foreach (var record in block.Results)
        {
            place++;
            if (record.Error is { } error)
            {
                summary.AddBadRecord();
                badRecords.Add(record.Id, error, progress);
            }
            else if (record.Verdict is { } verdict)
            {
                summary.Add(place, record.Id ?? string.Empty, verdict, record.Group, record.Step);
            }

            foreach (var format in formats)
            {
                format.Add(record);
            }
        }

        summary.AddTextsWithLoneSurrogates(block.TextsWithLoneSurrogates);
        End(position, block.Results.Count);
    }

    public void Write(SegmentResult segment, RunPosition position)
    {
        foreach (var (id, error) in segment.Errors)
        {
            summary.AddBadRecord();
            badRecords.Add(id, error, progress);
        }

        summary.Merge(segment.Summary);
        if (segment.Lines is { } written)
        {
            foreach (var lines in formats.OfType<VerdictLines>())
            {
                lines.Write(written.WrittenSpan);
            }
        }

        End(position, segment.Records);
    }

    /// <summary>Keeps what was judged so far, where the run is kept.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Keep()
    {
        kept?.Keep();
        kept?.WaitUntilKept();
        return kept is not null;
    }

    /// <summary>Writes what sums the run up.</summary>
    /// <param name="complete">Adds to the summary what is found out of all of it.</param>
    /// <returns>The page, where one was written to a file.</returns>
    public string? Finish(Func<RunSummary, RunSummary> complete)
    {
        result = complete(summary.Build());
        foreach (var format in formats)
        {
            format.Finish(result);
        }

        CloseFormats();
        if (kept is not null)
        {
            FinishKept(kept, result);
        }

        var page = target.Finish();
        if (options.Shard is null)
        {
            kept?.End();
        }

        badRecords.Finish();
        return page;
    }

    public void Dispose()
    {
        CloseFormats();
        target.Dispose();
    }

    private void OpenFormats()
    {
        foreach (var format in kept is null ? options.Formats : options.Formats.Where(OutputFormats.HasParts))
        {
            var output = kept?.StreamOf(formats.Count) ?? target.StreamOf(format);
            formats.Add(factory.Create(format, output, target.IsFolder, kept?.IsAtBeginning ?? true));
        }
    }

    private void FinishKept(KeptRun run, RunSummary whole)
    {
        run.EndInput();
        if (options.Shard is { } shard)
        {
            console.Messages.WriteLine($"wrote {TerminalText.Escape(options.Folder ?? string.Empty)}: shard {shard}; `align merge` puts all shards together");
            return;
        }

        foreach (var file in run.Join())
        {
            console.Messages.WriteLine("wrote " + TerminalText.Escape(file));
        }

        foreach (var format in options.Formats.Where(f => !OutputFormats.HasParts(f)))
        {
            using var writer = factory.Create(format, target.StreamOf(format), isFile: true);
            writer.Finish(whole);
        }
    }

    private void End(RunPosition position, long records)
    {
        foreach (var lines in formats.OfType<IRecordLines>())
        {
            lines.Flush();
        }

        kept?.Advance(position, records);
        Records += records;
        progress.Add(records, summary.Violations);
    }

    private void CloseFormats()
    {
        formats.ForEach(f => f.Dispose());
        formats.Clear();
    }
}
