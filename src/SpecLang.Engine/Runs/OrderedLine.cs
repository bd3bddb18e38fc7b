using System.Runtime.ExceptionServices;

namespace SpecLang.Engine.Runs;

/// <summary>
/// Parts that stand in line: read one after the other, worked on at the same time, their results given out in order. Whichever thread comes does what is most
/// needed: work on a part that was read, give out what is done, or read on. So none waits as long as there is anything to do, and what one has read it mostly
/// works on itself, while it is in its processor's cache. Safe for many threads.
/// </summary>
/// <param name="source">The part at hand and all that follow; enumerated on one thread at a time.</param>
/// <param name="work">Makes what works on the next part. It is called in the order of the parts, on one thread at a time.</param>
/// <param name="onResult">Takes the results in order, on one thread at a time.</param>
/// <param name="jobs">How many parts are worked on at the same time; twice as many stand in line at most.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class OrderedLine<TPart, TResult>(
    IEnumerator<TPart> source, Func<Func<TPart, CancellationToken, TResult>> work, Action<TResult> onResult, int jobs, CancellationToken cancellationToken)
    where TPart : class
    where TResult : class
{
    private readonly object gate = new();
    private readonly Queue<Place> places = new();
    private readonly Queue<Place> unworked = new();
    private bool hasCurrent = true;
    private bool isReading;
    private bool isGiving;
    private bool hasEnded;
    private int working;

    /// <summary>What went wrong; null as long as nothing did. What goes wrong with a part or with reading stands behind all results before it.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    private enum Step
    {
        Work,
        Give,
        Read,
        End,
    }

    /// <summary>Takes part until there is nothing more to do.</summary>
    public void Work()
    {
        while (true)
        {
            switch (Next(out var place))
            {
                case Step.Work when place is not null:
                    WorkOn(place);
                    break;
                case Step.Give when place is not null:
                    Give(place);
                    break;
                case Step.Read:
                    Read();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Lets who waits look again.</summary>
    public void Wake()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>What is most needed; waits where that is nothing.</summary>
    private Step Next(out Place? place)
    {
        lock (gate)
        {
            while (true)
            {
                place = null;
                if (cancellationToken.IsCancellationRequested || Failure is not null)
                {
                    return Step.End;
                }

                if (working < jobs && unworked.TryDequeue(out place))
                {
                    working++;
                    return Step.Work;
                }

                if (!isGiving && places.TryPeek(out place) && place.IsDone)
                {
                    isGiving = true;
                    return Step.Give;
                }

                if (!isReading && !hasEnded && places.Count < jobs * 2)
                {
                    isReading = true;
                    return Step.Read;
                }

                if (hasEnded && places.Count == 0)
                {
                    return Step.End;
                }

                Monitor.Wait(gate);
            }
        }
    }

    private void WorkOn(Place place)
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
            working--;
            place.IsDone = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Give(Place place)
    {
        var failure = place.Failure;
        try
        {
            if (place.Result is { } result)
            {
                onResult(result);
            }
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        lock (gate)
        {
            places.Dequeue();
            isGiving = false;
            Failure ??= failure;
            Monitor.PulseAll(gate);
        }
    }

    private void Read()
    {
        Place? place = null;
        try
        {
            if (hasCurrent || source.MoveNext())
            {
                hasCurrent = false;
                place = new Place(source.Current, work());
            }
        }
        catch (Exception exception)
        {
            place = new Place(exception);
        }

        lock (gate)
        {
            isReading = false;
            hasEnded = place is not { IsDone: false };
            if (place is not null)
            {
                places.Enqueue(place);
                if (!place.IsDone)
                {
                    unworked.Enqueue(place);
                }
            }

            Monitor.PulseAll(gate);
        }
    }

    private sealed class Place
    {
        private readonly Func<TPart, CancellationToken, TResult>? worker;
        private readonly TPart? part;

        public Place(TPart part, Func<TPart, CancellationToken, TResult> worker)
        {
            (this.part, this.worker) = (part, worker);
        }

        /// <summary>The place at which reading failed.</summary>
        public Place(Exception exception)
        {
            (Failure, IsDone) = (ExceptionDispatchInfo.Capture(exception), true);
        }

        public TPart Part => part ?? throw new InvalidOperationException("Nothing was read here.");

        public Func<TPart, CancellationToken, TResult> Worker => worker ?? throw new InvalidOperationException("Nothing was read here.");

        public TResult? Result { get; set; }

        public ExceptionDispatchInfo? Failure { get; set; }

        public bool IsDone { get; set; }
    }
}
