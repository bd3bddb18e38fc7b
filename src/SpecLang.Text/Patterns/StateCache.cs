namespace SpecLang.Text.Patterns;

/// <summary>One generation of states, each content once. Not thread-safe: its owner locks.</summary>
internal sealed class StateCache(int transitionCount)
{
    private readonly Dictionary<ulong, List<AutomatonState>> states = [];

    public int Count { get; private set; }

    public AutomatonState Intern(ulong[] viable, Neighbour behind)
    {
        var hash = Hash(viable, behind);
        if (!states.TryGetValue(hash, out var bucket))
        {
            states[hash] = bucket = [];
        }

        foreach (var known in bucket)
        {
            if (known.Behind == behind && known.Viable.AsSpan().SequenceEqual(viable))
            {
                return known;
            }
        }

        var state = new AutomatonState(viable, behind, this, transitionCount);
        bucket.Add(state);
        Count++;
        return state;
    }

    // FNV-1a, a word at a time.
    private static ulong Hash(ulong[] viable, Neighbour behind)
    {
        var hash = 14695981039346656037UL ^ (ulong)behind;
        foreach (var word in viable)
        {
            hash = (hash ^ word ^ (word >> 32)) * 1099511628211UL;
        }

        return hash;
    }
}
