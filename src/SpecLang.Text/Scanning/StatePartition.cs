namespace SpecLang.Text.Scanning;

/// <summary>
/// States of an automaton, put together where nothing that is read from there on tells them apart, in time of transitions × log states
/// (A. Valmari, Fast brief practical DFA minimization, 2012).
/// </summary>
internal sealed class StatePartition
{
    private readonly List<int> tails = [];
    private readonly List<int> labels = [];
    private readonly List<int> heads = [];
    private readonly RefinedSets blocks;

    private StatePartition(IReadOnlyList<ByteState> states, IReadOnlyList<int[]> rows, IReadOnlyDictionary<int, int[]> answers)
    {
        AddTransitions(rows, answers);
        var byHead = ByHead(states.Count);
        var live = FindLive(states, answers, byHead);
        RemoveDead(live);
        blocks = new RefinedSets(InitialBlocks(states, answers, live));
    }

    /// <summary>The block of each state, numbered in the order of their first states; state 0 is in block 0.</summary>
    /// <param name="states">What the states say; the first leads nowhere.</param>
    /// <param name="rows">The next states, by state and class.</param>
    /// <param name="answers">The states that a question leads to, by state.</param>
    public static int[] Of(IReadOnlyList<ByteState> states, IReadOnlyList<int[]> rows, IReadOnlyDictionary<int, int[]> answers)
    {
        var partition = new StatePartition(states, rows, answers);
        partition.Refine(states.Count);
        return RefinedSets.Renumber([.. Enumerable.Range(0, states.Count).Select(partition.blocks.SetOf)]);
    }

    private void AddTransitions(IReadOnlyList<int[]> rows, IReadOnlyDictionary<int, int[]> answers)
    {
        for (var state = 0; state < rows.Count; state++)
        {
            Add(state, rows[state], firstLabel: 0);
            if (answers.TryGetValue(state, out var answer))
            {
                Add(state, answer, rows[state].Length);
            }
        }
    }

    private void Add(int state, int[] row, int firstLabel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != 0)
            {
                tails.Add(state);
                labels.Add(firstLabel + i);
                heads.Add(row[i]);
            }
        }
    }

    /// <summary>The transitions in the order of the states they lead to, and where those of each state begin.</summary>
    private (int[] Transitions, int[] First) ByHead(int states)
    {
        var first = new int[states + 1];
        foreach (var head in heads)
        {
            first[head + 1]++;
        }

        for (var state = 0; state < states; state++)
        {
            first[state + 1] += first[state];
        }

        var (sorted, next) = (new int[heads.Count], (int[])first.Clone());
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[next[heads[i]]++] = i;
        }

        return (sorted, first);
    }

    /// <summary>The states from which one gets to one that says something; all others are as good as the one that leads nowhere.</summary>
    private bool[] FindLive(IReadOnlyList<ByteState> states, IReadOnlyDictionary<int, int[]> answers, (int[] Transitions, int[] First) byHead)
    {
        var live = new bool[states.Count];
        var pending = new Stack<int>();
        for (var state = 0; state < live.Length; state++)
        {
            if ((states[state].Found | states[state].Unclear) != 0 || answers.ContainsKey(state))
            {
                live[state] = true;
                pending.Push(state);
            }
        }

        while (pending.Count > 0)
        {
            var head = pending.Pop();
            for (var i = byHead.First[head]; i < byHead.First[head + 1]; i++)
            {
                var tail = tails[byHead.Transitions[i]];
                if (!live[tail])
                {
                    live[tail] = true;
                    pending.Push(tail);
                }
            }
        }

        return live;
    }

    private void RemoveDead(bool[] live)
    {
        var kept = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            if (live[heads[i]])
            {
                (tails[kept], labels[kept], heads[kept]) = (tails[i], labels[i], heads[i]);
                kept++;
            }
        }

        tails.RemoveRange(kept, tails.Count - kept);
        labels.RemoveRange(kept, labels.Count - kept);
        heads.RemoveRange(kept, heads.Count - kept);
    }

    private static int[] InitialBlocks(IReadOnlyList<ByteState> states, IReadOnlyDictionary<int, int[]> answers, bool[] live)
    {
        var known = new Dictionary<(ulong Found, ulong Unclear, bool Asks, bool IsLive), int>();
        var initial = new int[states.Count];
        for (var state = 0; state < initial.Length; state++)
        {
            var says = (states[state].Found, states[state].Unclear, answers.ContainsKey(state), live[state]);
            if (!known.TryGetValue(says, out initial[state]))
            {
                known.Add(says, initial[state] = known.Count);
            }
        }

        return initial;
    }

    private void Refine(int states)
    {
        var (byHead, first) = ByHead(states);
        var cords = new RefinedSets(RefinedSets.Renumber([.. labels]));
        for (var (block, cord) = (1, 0); cord < cords.Count; cord++)
        {
            foreach (var transition in cords.Members(cord))
            {
                blocks.Mark(tails[transition]);
            }

            for (blocks.Split(); block < blocks.Count; block++)
            {
                foreach (var state in blocks.Members(block))
                {
                    for (var i = first[state]; i < first[state + 1]; i++)
                    {
                        cords.Mark(byHead[i]);
                    }
                }

                cords.Split();
            }
        }
    }
}
