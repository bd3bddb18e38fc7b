namespace SpecLang.Text.Scanning;

/// <summary>States of an automaton, put together where nothing that is read from there on tells them apart (E. F. Moore, Gedanken-experiments on sequential machines, 1956).</summary>
internal sealed class StatePartition : IEqualityComparer<int>
{
    private readonly IReadOnlyList<int[]> rows;
    private readonly IReadOnlyDictionary<int, int[]> answers;
    private int[] blocks;

    private StatePartition(IReadOnlyList<ByteState> states, IReadOnlyList<int[]> rows, IReadOnlyDictionary<int, int[]> answers)
    {
        this.rows = rows;
        this.answers = answers;
        var known = new Dictionary<(ulong, ulong, bool), int>();
        blocks = new int[states.Count];
        for (var state = 0; state < blocks.Length; state++)
        {
            var says = (states[state].Found, states[state].Unclear, answers.ContainsKey(state));
            if (!known.TryGetValue(says, out var block))
            {
                known.Add(says, block = known.Count);
            }

            blocks[state] = block;
        }
    }

    /// <summary>The block of each state; state 0 is in block 0.</summary>
    /// <param name="states">What the states say.</param>
    /// <param name="rows">The next states, by state and class.</param>
    /// <param name="answers">The states that a question leads to, by state.</param>
    public static int[] Of(IReadOnlyList<ByteState> states, IReadOnlyList<int[]> rows, IReadOnlyDictionary<int, int[]> answers)
    {
        var partition = new StatePartition(states, rows, answers);
        for (var (before, now) = (0, 1); now > before;)
        {
            (before, now) = (now, partition.Refine());
        }

        return partition.blocks;
    }

    /// <summary>Whether two states lead to the same blocks.</summary>
    public bool Equals(int x, int y) => blocks[x] == blocks[y] && Equals(rows[x], rows[y]) && (!answers.TryGetValue(x, out var answer) || Equals(answer, answers[y]));

    // FNV-1a, a number at a time.
    public int GetHashCode(int obj)
    {
        var hash = Add(14695981039346656037UL ^ (uint)blocks[obj], rows[obj]);
        hash = answers.TryGetValue(obj, out var answer) ? Add(hash, answer) : hash;
        return (int)(hash ^ (hash >> 32));
    }

    private int Refine()
    {
        var known = new Dictionary<int, int>(this);
        var refined = new int[blocks.Length];
        for (var state = 0; state < refined.Length; state++)
        {
            if (!known.TryGetValue(state, out var block))
            {
                known.Add(state, block = known.Count);
            }

            refined[state] = block;
        }

        blocks = refined;
        return known.Count;
    }

    private bool Equals(int[] one, int[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (blocks[one[i]] != blocks[other[i]])
            {
                return false;
            }
        }

        return true;
    }

    private ulong Add(ulong hash, int[] row)
    {
        foreach (var target in row)
        {
            hash = (hash ^ (uint)blocks[target]) * 1099511628211UL;
        }

        return hash;
    }
}
