using System.Diagnostics;

namespace SpecLang.Engine.Runs;

/// <summary>How long the parts of a run took, each added up over its threads. Thread-safe.</summary>
public sealed class RunClock
{
    private long reading;
    private long judging;
    private long writing;

    /// <summary>Time in which input was read and cut up.</summary>
    public TimeSpan Reading => Span(ref reading);

    /// <summary>Time in which records were judged, and their lines made where they are made with them.</summary>
    public TimeSpan Judging => Span(ref judging);

    /// <summary>Time in which results were summed up and written.</summary>
    public TimeSpan Writing => Span(ref writing);

    /// <summary>The same parts; how long each took to come counts as reading.</summary>
    internal IEnumerable<T> Read<T>(IEnumerable<T> parts)
    {
        using var each = parts.GetEnumerator();
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var isThere = each.MoveNext();
            Add(ref reading, start);
            if (!isThere)
            {
                yield break;
            }

            yield return each.Current;
        }
    }

    internal TResult Judge<TPart, TResult>(Func<TPart, CancellationToken, TResult> work, TPart part, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work(part, cancellationToken);
        }
        finally
        {
            Add(ref judging, start);
        }
    }

    internal void Write<T>(Action<T> onResult, T result)
    {
        var start = Stopwatch.GetTimestamp();
        onResult(result);
        Add(ref writing, start);
    }

    private static void Add(ref long part, long start) => Interlocked.Add(ref part, Stopwatch.GetTimestamp() - start);

    private static TimeSpan Span(ref long part) => Stopwatch.GetElapsedTime(0, Volatile.Read(ref part));
}
