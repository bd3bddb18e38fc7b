using System.Buffers;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Reports.Probes;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>What targets answered.</summary>
internal sealed class ProbeFormats(IReadOnlyList<ProbeResult> results) : IProbeFormats
{
    public void WritePage(Stream output) => ProbePage.Write(output, results, ToolVersion.Text);

    public void WriteJUnit(Stream output) => ProbeJUnit.Write(output, results);

    public void WriteMarkdown(Stream output) => ProbeMarkdown.Write(output, results);

    public void WriteJson(Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ProbeJson.Write(buffer, results);
        output.Write(buffer.WrittenSpan);
    }

    public void Print(IAnsiConsole console) => new ProbeText(console).Print(results);
}
