namespace SpecLang.Text.Scanning;

/// <summary>Where the edges of some places lead, by byte class, while an automaton is built: made anew for each state, in the same lists.</summary>
internal sealed class ByteSteps
{
    private readonly List<int>[] targets;
    private readonly List<int> used = [];
    private readonly int[] sameAs;
    private readonly ByteState?[] reached;

    /// <param name="classes">How many classes of bytes there are.</param>
    public ByteSteps(int classes)
    {
        targets = new List<int>[classes];
        sameAs = new int[classes];
        reached = new ByteState?[classes];
        for (var i = 0; i < classes; i++)
        {
            targets[i] = [];
        }
    }

    /// <summary>What has been found, or is unclear, before a byte is read.</summary>
    public (ulong Found, ulong Unclear) Known { get; private set; }

    /// <summary>The places whose edges they are.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>Begins with other places.</summary>
    public void Reset(int[] places, ulong found, ulong unclear)
    {
        (Places, Known) = (places, (found, unclear));
        foreach (var index in used)
        {
            targets[index].Clear();
            reached[index] = null;
        }

        used.Clear();
    }

    /// <summary>Adds a place that bytes of some classes lead to.</summary>
    public void Add(int[] classes, int target)
    {
        foreach (var index in classes)
        {
            if (targets[index].Count == 0)
            {
                used.Add(index);
                sameAs[index] = -1;
            }

            targets[index].Add(target);
        }
    }

    /// <summary>The places that bytes of a class lead to.</summary>
    public List<int> Of(int index) => targets[index];

    /// <summary>The places that can be reached from those of a class, as they were noted for it or for another class with the same places; null where they were not.</summary>
    public ByteState? Reached(int index)
    {
        if (sameAs[index] < 0)
        {
            sameAs[index] = index;
            foreach (var other in used)
            {
                if (reached[other] is not null && AreSame(targets[other], targets[index]))
                {
                    sameAs[index] = other;
                    break;
                }
            }
        }

        return reached[sameAs[index]];
    }

    /// <summary>Notes the places that can be reached from those of a class.</summary>
    public void Note(int index, ByteState state) => reached[index] = state;

    private static bool AreSame(List<int> one, List<int> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (one[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }
}
