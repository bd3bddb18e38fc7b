using System.Buffers;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>A line a record, as a verdict goes over the wire: <see cref="VerdictWriter"/>.</summary>
/// <param name="output">Takes the bytes; stays open. They are written in blocks.</param>
/// <param name="writesMargins">Whether margins stand in the lines, where the run has them.</param>
public sealed class VerdictLines(Stream output, bool writesMargins) : IRecordLines
{
    private const int BlockBytes = 1 << 16;

    private readonly VerdictWriter writer = new() { WritesMargins = writesMargins };
    private readonly ArrayBufferWriter<byte> buffer = new(BlockBytes);

    public void Add(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Error is { } error)
        {
            writer.WriteError(buffer, result.Id, error);
        }
        else if (result.Verdict is { } verdict)
        {
            writer.Write(buffer, result.Id ?? string.Empty, verdict);
        }

        if (buffer.WrittenCount >= BlockBytes)
        {
            Flush();
        }
    }

    /// <summary>Writes lines that have been made elsewhere.</summary>
    public void Write(ReadOnlySpan<byte> lines)
    {
        Flush();
        output.Write(lines);
    }

    public void Flush()
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    public void Finish(RunSummary summary) => Flush();

    public void Dispose() => writer.Dispose();
}
