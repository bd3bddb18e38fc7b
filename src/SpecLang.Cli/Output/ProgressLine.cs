using System.Diagnostics;
using System.Globalization;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Output;

/// <summary>One line on a terminal that says how far a run is: records, rate, share, time left, violations so far. In a file or a pipe nothing, unless it is asked for: then a line each time.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ToolConsole? console;
    private readonly long totalBytes;
    private readonly bool writesLines;
    private readonly Stopwatch sinceFirst = new();
    private readonly Stopwatch sinceShown = Stopwatch.StartNew();
    private long records;
    private long firstRecords;
    private long firstBytes;
    private long? violations;
    private long bytes;
    private bool isShown;

    private ProgressLine(ToolConsole? console, long totalBytes, bool writesLines)
    {
        this.writesLines = writesLines;
        this.console = console;
        this.totalBytes = totalBytes;
    }

    /// <param name="console">Where it is shown.</param>
    /// <param name="sources">What is read.</param>
    /// <param name="isQuiet">Whether results go to the same terminal while the run goes on, so that the line would stand between them.</param>
    /// <param name="isAsked">Whether it is wanted where messages go to a file or a pipe, too.</param>
    public static ProgressLine For(ToolConsole console, IReadOnlyList<InputSource> sources, bool isQuiet, bool isAsked = false) =>
        (console.MessagesAreTerminal && !isQuiet) || (isAsked && !console.MessagesAreTerminal)
            ? new ProgressLine(console, sources.Sum(LengthOf), writesLines: !console.MessagesAreTerminal)
            : new ProgressLine(console: null, totalBytes: 0, writesLines: false);

    /// <summary>The same files, counted while they are read.</summary>
    public IReadOnlyList<InputSource> Watch(IReadOnlyList<InputSource> sources) =>
        console is null ? sources : [.. sources.Select(s => s with { Open = () => new CountingStream(s.Open(), read => Interlocked.Add(ref bytes, read)) })];

    /// <param name="count">How many records were judged since the last time.</param>
    /// <param name="violationsSoFar">How many violations there have been in all, of all principles together; null where nothing is judged by principles.</param>
    public void Add(long count, long? violationsSoFar = null)
    {
        records += count;
        violations = violationsSoFar;
        if (!sinceFirst.IsRunning)
        {
            // What came before the first result, starting up and what an earlier process has judged, says nothing of how long the rest takes.
            (firstRecords, firstBytes) = (records, Interlocked.Read(ref bytes));
            sinceFirst.Start();
        }

        if (console is not null && sinceShown.Elapsed >= Pause)
        {
            Show();
        }
    }

    public void Clear()
    {
        if (isShown)
        {
            console?.Messages.Write("\r\u001b[K");
            isShown = false;
        }
    }

    public void Dispose() => Clear();

    /// <summary>Nothing where it is not known; a pipe is not opened for the asking, since opening it may wait, and closing it ends whoever writes.</summary>
    private static long LengthOf(InputSource source) => new FileInfo(source.Name) is { Exists: true } file ? file.Length : 0;

    private void Show()
    {
        var seconds = sinceFirst.Elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture, $"{records:N0} records, {(records - firstRecords) / seconds:N0} a second");
        var done = Interlocked.Read(ref bytes);
        if (totalBytes > 0 && done > firstBytes)
        {
            var share = Math.Min(1, (double)done / totalBytes);
            text += string.Create(CultureInfo.InvariantCulture, $", {share * 100:N0}%, {seconds * Math.Max(0, totalBytes - done) / (done - firstBytes):N0} s left");
        }

        if (violations is { } found)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", {found:N0} {(found == 1 ? "violation" : "violations")}");
        }

        console?.Messages.Write(writesLines ? "progress: " + text + "\n" : "\r\u001b[K" + text);
        isShown = !writesLines;
        sinceShown.Restart();
    }
}
