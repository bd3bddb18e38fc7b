using System.Runtime.ExceptionServices;

namespace SpecLang.Engine.Runs;

/// <summary>Parts that stand in line: filled by a reader, worked on by workers, and their results taken in order. Safe for many threads.</summary>
/// <param name="jobs">How many workers there are; twice as many parts stand in line at most.</param>
internal sealed class OrderedLine<TPart, TResult>(int jobs)
    where TPart : class
    where TResult : class
{
    private readonly object gate = new();
    private readonly Queue<Place> places = new();
    private readonly Queue<Place> waiting = new();
    private ExceptionDispatchInfo? failure;
    private bool isFull;
    private bool isClosed;

    /// <summary>Reads the part at hand and all that follow. Whatever goes wrong is thrown to who takes the results, behind those that came before it.</summary>
    public void Fill(IEnumerator<TPart> source, Func<Func<TPart, CancellationToken, TResult>> work, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                if (!Add(new Place(source.Current, work())))
                {
                    return;
                }
            }
            while (!cancellationToken.IsCancellationRequested && source.MoveNext());
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            lock (gate)
            {
                isFull = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Works on parts until there are no more. What goes wrong with one is thrown to who takes its result.</summary>
    public void Work(CancellationToken cancellationToken)
    {
        while (Take() is { } place)
        {
            try
            {
                place.Result = place.Worker(place.Part, cancellationToken);
            }
            catch (Exception exception)
            {
                place.Failure = ExceptionDispatchInfo.Capture(exception);
            }

            lock (gate)
            {
                place.IsDone = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next result; null where there are no more.</summary>
    public TResult? Next(CancellationToken cancellationToken)
    {
        Place? place;
        lock (gate)
        {
            while (places.TryPeek(out place) ? !place.IsDone : !isFull)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Monitor.Wait(gate);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (place is not null)
            {
                places.Dequeue();
                Monitor.PulseAll(gate);
            }
        }

        (place?.Failure ?? (place is null ? failure : null))?.Throw();
        return place?.Result;
    }

    /// <summary>Lets who waits look again.</summary>
    public void Wake()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Ends the line: what stands in it is not worked on any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }

    private bool Add(Place place)
    {
        lock (gate)
        {
            while (places.Count >= jobs * 2 && !isClosed)
            {
                Monitor.Wait(gate);
            }

            places.Enqueue(place);
            waiting.Enqueue(place);
            Monitor.PulseAll(gate);
            return !isClosed;
        }
    }

    private Place? Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !isFull && !isClosed)
            {
                Monitor.Wait(gate);
            }

            return isClosed || waiting.Count == 0 ? null : waiting.Dequeue();
        }
    }

    private sealed class Place(TPart part, Func<TPart, CancellationToken, TResult> worker)
    {
        public TPart Part { get; } = part;

        public Func<TPart, CancellationToken, TResult> Worker { get; } = worker;

        public TResult? Result { get; set; }

        public ExceptionDispatchInfo? Failure { get; set; }

        public bool IsDone { get; set; }
    }
}
