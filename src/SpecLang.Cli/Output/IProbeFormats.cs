using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>What came of probes, in each format that <c>align probe</c> has.</summary>
internal interface IProbeFormats
{
    void WritePage(Stream output);

    void WriteJUnit(Stream output);

    void WriteMarkdown(Stream output);

    void WriteJson(Stream output);

    void Print(IAnsiConsole console);
}
