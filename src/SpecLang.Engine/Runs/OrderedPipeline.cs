namespace SpecLang.Engine.Runs;

/// <summary>
/// Work on parts of an input: read in one place, done in several at once, given out in the order of the input, in bounded memory. Threads of its own do it, since
/// a short run would spend more on making tasks wait for one another than on its work.
/// </summary>
/// <param name="work">Makes what works on the next part. It is called in the order of the parts, on one thread at a time.</param>
/// <param name="jobs">How many parts are worked on at the same time.</param>
/// <param name="clock">Is told how long things take; null where nobody asks.</param>
internal sealed class OrderedPipeline<TPart, TResult>(Func<Func<TPart, CancellationToken, TResult>> work, int jobs, RunClock? clock = null)
    where TPart : class
    where TResult : class
{
    /// <summary>Does the work, and returns when all of it is done.</summary>
    /// <param name="parts">The parts; enumerated on one thread at a time.</param>
    /// <param name="onResult">Takes the results in the order of the parts, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public void Run(IEnumerable<TPart> parts, Action<TResult> onResult, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var source = (clock is null ? parts : clock.Read(parts)).GetEnumerator();
        if (!source.MoveNext())
        {
            return;
        }

        // The first part is worked on here and given out before the second is waited for: most inputs have no second one.
        Action<TResult> give = clock is null ? onResult : result => clock.Write(onResult, result);
        give(Next()(source.Current, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (source.MoveNext())
        {
            RunRest(source, give, cancellationToken);
        }
    }

    private Func<TPart, CancellationToken, TResult> Next()
    {
        var worker = work();
        return clock is null ? worker : (part, cancellationToken) => clock.Judge(worker, part, cancellationToken);
    }

    /// <summary>The part at hand and all that follow.</summary>
    private void RunRest(IEnumerator<TPart> source, Action<TResult> onResult, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var line = new OrderedLine<TPart, TResult>(source, Next, onResult, jobs, stop.Token);
        using (stop.Token.UnsafeRegister(static line => ((OrderedLine<TPart, TResult>?)line)?.Wake(), line))
        {
            // As many threads as jobs and no more, those for reading and giving out among them: so many processors are used and no others.
            var others = Enumerable.Range(1, jobs - 1).Select(_ => Start(() => Take(line, stop))).ToList();
            Take(line, stop);
            others.ForEach(t => t.Join());
        }

        line.Failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Takes part in the work until there is no more.</summary>
    private static void Take(OrderedLine<TPart, TResult> line, CancellationTokenSource stop)
    {
        line.Work();
        if (line.Failure is not null)
        {
            stop.Cancel();
        }
    }

    private static Thread Start(ThreadStart action)
    {
        var thread = new Thread(action) { Name = "align worker", IsBackground = true };
        thread.UnsafeStart();
        return thread;
    }
}
