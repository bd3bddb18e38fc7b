namespace SpecLang.Text.Patterns;

/// <summary>
/// What can be said at a place of a text about everything behind it: which takings succeed here and lead on to a match.
/// Immutable but for its transitions, which are filled in as they are first needed; every thread would fill in the same.
/// </summary>
internal sealed class AutomatonState(ulong[] viable, Neighbour behind, object generation, int transitionCount)
{
    private readonly Transition?[] transitions = new Transition?[transitionCount];

    /// <summary>A bit for each taking instruction: whether taking the character here leads to a match.</summary>
    public ulong[] Viable => viable;

    /// <summary>The character here.</summary>
    public Neighbour Behind => behind;

    /// <summary>The cache it belongs to; transitions never lead from one cache into another, so that old ones can be collected.</summary>
    public object Generation => generation;

    public Transition? this[int symbol] => Volatile.Read(ref transitions[symbol]);

    public void Remember(int symbol, Transition transition)
    {
        if (transition.Target is null || ReferenceEquals(transition.Target.Generation, generation))
        {
            Volatile.Write(ref transitions[symbol], transition);
        }
    }

    public bool CanTake(int taking) => (viable[taking >> 6] & (1UL << (taking & 63))) != 0;
}
