using System.Buffers;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>All that a run over stretches of input gives out, as text that two runs can be compared by.</summary>
internal static class RunText
{
    /// <summary>The lines, the errors and the sums.</summary>
    /// <param name="evaluator">Judges.</param>
    /// <param name="input">JSON lines, read twice over.</param>
    /// <param name="options">How the run is done.</param>
    public static string Of(Evaluator evaluator, byte[] input, RunOptions options)
    {
        var text = new StringBuilder();
        var summary = new RunSummaryBuilder(evaluator.Constitution, []);
        var source = new InputSource("records.jsonl", "records.jsonl", () => new MemoryStream(input));
        new SegmentRun(() => evaluator, options, writesLines: true).Run([source, source], Take, CancellationToken.None);
        var json = new ArrayBufferWriter<byte>();
        RunSummaryJson.Write(json, summary.Build());
        return text.ToString() + Encoding.UTF8.GetString(json.WrittenSpan);

        void Take(SegmentResult result)
        {
            summary.Merge(result.Summary);
            text.Append(Encoding.UTF8.GetString(result.Lines.ShouldNotBeNull().WrittenSpan));
            text.AppendJoin('\n', result.Errors.Select(e => $"{e.Id} {e.Error}"));
        }
    }
}
