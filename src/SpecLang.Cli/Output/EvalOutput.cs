using System.Buffers;
using System.Text;
using SpecLang.Cli.Commands;
using SpecLang.Engine.Output;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Wire;

namespace SpecLang.Cli.Output;

/// <summary>Writes the results of a run as they come, sums them up, and knows what the run exits with.</summary>
internal sealed class EvalOutput(ToolConsole console, ConstitutionInfo constitution, EvalOptions options, ProgressLine progress) : IDisposable
{
    /// <summary>So many bad records are named on the terminal; the others are counted.</summary>
    private const int NamedBadRecords = 20;

    private readonly RunSummaryBuilder summary = new(constitution, options.GroupBy);
    private readonly VerdictWriter writer = new();
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private long place;
    private long badRecords;
    private bool hasFinding;

    public int ExitCode => badRecords > 0 && !options.SkipBadRecords ? Cli.ExitCode.DataError : hasFinding ? Cli.ExitCode.Findings : Cli.ExitCode.Fine;

    public void Write(IReadOnlyList<RecordResult> results)
    {
        buffer.ResetWrittenCount();
        foreach (var result in results)
        {
            place++;
            if (result.Error is { } error)
            {
                AddBadRecord(result.Id, error);
            }
            else if (result.Verdict is { } verdict)
            {
                summary.Add(place, result.Id ?? string.Empty, verdict, result.Group);
                hasFinding |= IsFinding(verdict);
                if (options.Format is "jsonl")
                {
                    writer.Write(buffer, result.Id ?? string.Empty, verdict);
                }
            }
        }

        progress.Add(results.Count);
        console.Output.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes the summary, where the format has one.</summary>
    public void Finish(long textsWithLoneSurrogates)
    {
        summary.AddTextsWithLoneSurrogates(textsWithLoneSurrogates);
        var result = summary.Build();
        if (options.Format is "json")
        {
            buffer.ResetWrittenCount();
            RunSummaryJson.Write(buffer, result);
            console.Output.Write(buffer.WrittenSpan);
        }
        else if (options.Format is "table")
        {
            using var text = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            new SummaryTable(console.Profile.Console(text)).Print(result);
        }

        console.Output.Flush();
        if (badRecords > NamedBadRecords)
        {
            console.Messages.WriteLine(FormattableString.Invariant($"align: and {badRecords - NamedBadRecords} more records that can't be read"));
        }
    }

    public void Dispose() => writer.Dispose();

    private void AddBadRecord(string? id, RecordError error)
    {
        summary.AddBadRecord();
        badRecords++;
        if (options.Format is "jsonl")
        {
            writer.WriteError(buffer, id, error);
        }

        if (badRecords <= NamedBadRecords)
        {
            progress.Clear();
            var line = error.Line > 0 ? FormattableString.Invariant($"({error.Line})") : string.Empty;
            var record = id is null ? string.Empty : " record " + id + ":";
            console.Messages.WriteLine(TerminalText.Escape(error.File + line + ": error:" + record + " " + error.Message));
        }
    }

    private bool IsFinding(Verdict verdict) => options.FailOn switch
    {
        "block" => verdict.Decision == Decision.Block,
        "escalate" => verdict.Decision != Decision.Allow,
        "violates" => verdict.Leading is not null,
        _ => false,
    };
}
