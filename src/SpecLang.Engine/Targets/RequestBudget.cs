namespace SpecLang.Engine.Targets;

/// <summary>How many requests a run may still make, over all its targets. Thread-safe.</summary>
/// <param name="most">The most; null for no limit.</param>
public sealed class RequestBudget(long? most)
{
    private long made;

    /// <summary>The most requests; null for no limit.</summary>
    public long? Most { get; } = most;

    /// <summary>The requests that were made, each try counted.</summary>
    public long Made => Interlocked.Read(ref made);

    /// <summary>Takes one request.</summary>
    /// <returns>Whether there was one left.</returns>
    public bool TryTake()
    {
        if (Interlocked.Increment(ref made) <= (Most ?? long.MaxValue))
        {
            return true;
        }

        Interlocked.Decrement(ref made);
        return false;
    }

    /// <summary>Says that none is left.</summary>
    internal TargetAnswer Exhausted() => TargetAnswer.Failed(TargetFailureKind.OverBudget, FormattableString.Invariant($"it was not asked: --max-requests allows {Most}"));
}
