using System.Buffers;
using SpecLang.Engine.Evasions;
using SpecLang.Engine.Reports.Evasions;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>What got by a constitution's own rules.</summary>
internal sealed class EvasionFormats(IReadOnlyList<EvasionResult> results) : IProbeFormats
{
    public void WritePage(Stream output) => EvasionPage.Write(output, results, ToolVersion.Text);

    public void WriteJUnit(Stream output) => EvasionJUnit.Write(output, results);

    public void WriteMarkdown(Stream output) => EvasionMarkdown.Write(output, results);

    public void WriteJson(Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        EvasionJson.Write(buffer, results);
        output.Write(buffer.WrittenSpan);
    }

    public void Print(IAnsiConsole console) => new EvasionText(console).Print(results);
}
