using System.Diagnostics;
using System.Globalization;
using SpecLang.Engine.Output;

namespace SpecLang.Cli.Output;

/// <summary>One line on a terminal that says how many answers of a probe are there. Nothing where messages go to a file or a pipe. Thread-safe.</summary>
internal sealed class AnswerProgress(ToolConsole console, string probe, long total) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan shown;
    private long done;
    private bool isShown;

    public void Add()
    {
        if (!console.MessagesAreTerminal)
        {
            return;
        }

        lock (gate)
        {
            done++;
            var now = sinceStart.Elapsed;
            if (now - shown >= Pause)
            {
                console.Messages.Write("\r\u001b[K" + TerminalText.Escape(string.Create(CultureInfo.InvariantCulture, $"{probe}: {done:N0} of {total:N0} answers, {done / now.TotalSeconds:0.#} a second")));
                shown = now;
                isShown = true;
            }
        }
    }

    public void Dispose()
    {
        if (isShown)
        {
            console.Messages.Write("\r\u001b[K");
        }
    }
}
