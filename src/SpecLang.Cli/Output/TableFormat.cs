using System.Text;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;

namespace SpecLang.Cli.Output;

/// <summary>The summary as a table: <see cref="SummaryTable"/>.</summary>
/// <param name="output">Takes the text; stays open.</param>
/// <param name="profile">What it can show.</param>
internal sealed class TableFormat(Stream output, TerminalProfile profile) : IRunFormat
{
    public void Add(RecordResult result)
    {
    }

    public void Finish(RunSummary summary)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new SummaryTable(profile.Console(text)).Print(summary);
    }

    public void Dispose()
    {
    }
}
