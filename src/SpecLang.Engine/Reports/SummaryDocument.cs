using System.Buffers;
using SpecLang.Engine.Runs;

namespace SpecLang.Engine.Reports;

/// <summary>The summary as one JSON document: <see cref="RunSummaryJson"/>.</summary>
/// <param name="output">Takes the bytes; stays open.</param>
public sealed class SummaryDocument(Stream output) : IRunFormat
{
    public void Add(RecordResult result)
    {
    }

    public void Finish(RunSummary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RunSummaryJson.Write(buffer, summary);
        output.Write(buffer.WrittenSpan);
    }

    public void Dispose()
    {
    }
}
