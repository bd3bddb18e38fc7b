namespace SpecLang.LanguageServer.Runs;

/// <summary>The runs of one project, one after the other. Safe for many threads.</summary>
internal sealed class ProjectRuns
{
    private readonly Lock gate = new();
    private CancellationTokenSource? newest;
    private bool isStopped;
    private DataRun? last;

    /// <summary>The last run that came to its end; null where none has.</summary>
    public DataRun? Last
    {
        get => Volatile.Read(ref last);
        set => Volatile.Write(ref last, value);
    }

    /// <summary>Ends with the runs that were begun so far.</summary>
    public Task Finished { get; private set; } = Task.CompletedTask;

    /// <summary>Begins a run behind the others. The one before is ended, but for the first, to which the others are compared.</summary>
    public void Follow(Func<CancellationToken, Task> run, CancellationToken closing)
    {
        lock (gate)
        {
            if (isStopped)
            {
                return;
            }

            if (Last is not null)
            {
                newest?.Cancel();
            }

            newest = CancellationTokenSource.CreateLinkedTokenSource(closing);
            Finished = RunAfterAsync(Finished, run, newest);
        }
    }

    /// <summary>Ends the run, and begins no other.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            newest?.Cancel();
        }
    }

    private static async Task RunAfterAsync(Task before, Func<CancellationToken, Task> run, CancellationTokenSource source)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await run(source.Token);
    }
}
