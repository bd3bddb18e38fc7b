using SpecLang.Engine.Output;
using SpecLang.Runtime.Wire;

namespace SpecLang.Cli.Output;

/// <summary>Names the first records that can't be read, and counts all.</summary>
internal sealed class BadRecords(ToolConsole console)
{
    private const int Named = 20;

    public long Count { get; private set; }

    /// <param name="id">The record's id; null where a whole file is at fault.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="progress">The line that a message must not stand in; null for none.</param>
    public void Add(string? id, RecordError error, ProgressLine? progress)
    {
        Count++;
        if (Count <= Named)
        {
            progress?.Clear();
            var line = error.Line > 0 ? FormattableString.Invariant($"({error.Line})") : string.Empty;
            var record = id is null ? string.Empty : " record " + id + ":";
            console.Messages.WriteLine(TerminalText.Escape(error.File + line + ": error:" + record + " " + error.Message));
        }
    }

    /// <summary>Says how many were not named.</summary>
    public void Finish()
    {
        if (Count > Named)
        {
            console.Messages.WriteLine(FormattableString.Invariant($"align: and {Count - Named} more records that can't be read"));
        }
    }
}
