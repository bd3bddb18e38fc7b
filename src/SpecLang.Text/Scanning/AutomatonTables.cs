namespace SpecLang.Text.Scanning;

/// <summary>From the states that a builder found to the tables of an automaton.</summary>
internal sealed class AutomatonTables(IReadOnlyList<ByteState> states, IReadOnlyList<int[]> rows, IReadOnlyDictionary<int, int[]> answers, ByteClasses classes)
{
    private ushort[] numbers = [];

    /// <summary>Puts states together and numbers them anew, those that say something first, so that one comparison tells them from the others.</summary>
    /// <returns>Null where there are more states than numbers.</returns>
    public ByteAutomaton? Make(int[] starts, ulong facts)
    {
        var (order, special) = Order();
        if (order.Length > ushort.MaxValue)
        {
            return null;
        }

        var (columns, kept) = MergeColumns(order);
        var asking = Array.FindAll(special, answers.ContainsKey);
        var asked = 0;
        return new ByteAutomaton(
            Array.ConvertAll(classes.OfByte, c => columns[c]),
            kept.Count,
            Transitions(order, kept),
            special.Length,
            Array.ConvertAll(starts, s => numbers[s]))
        {
            Found = Array.ConvertAll(special, s => states[s].Found),
            Unclear = Array.ConvertAll(special, s => states[s].Unclear),
            Questions = Array.ConvertAll(special, s => answers.ContainsKey(s) ? asked++ * ByteAutomaton.Neighbours * ByteAutomaton.Neighbours : -1),
            Answers = [.. asking.SelectMany(s => answers[s]).Select(s => numbers[s])],
            Facts = facts,
        };
    }

    /// <summary>The first state of each block in their new order, and those of them that say something. Each state gets its block's number.</summary>
    private (int[] Order, int[] Special) Order()
    {
        var blocks = StatePartition.Of(states, rows, answers);
        var (special, others) = (new List<int>(), new List<int>());
        var isKnown = new bool[blocks.Length];
        for (var state = 0; state < blocks.Length; state++)
        {
            if (!isKnown[blocks[state]])
            {
                isKnown[blocks[state]] = true;
                (state == 0 || (states[state].Found | states[state].Unclear) != 0 || answers.ContainsKey(state) ? special : others).Add(state);
            }
        }

        int[] order = [.. special, .. others];
        var numberOfBlock = new ushort[blocks.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numberOfBlock[blocks[order[i]]] = (ushort)i;
        }

        numbers = Array.ConvertAll(blocks, block => numberOfBlock[block]);
        return (order, [.. special]);
    }

    private ushort[] Transitions(int[] order, List<int> kept)
    {
        var transitions = new ushort[order.Length * kept.Count];
        var at = 0;
        foreach (var state in order)
        {
            foreach (var index in kept)
            {
                transitions[at++] = numbers[rows[state][index]];
            }
        }

        return transitions;
    }

    /// <summary>Puts byte classes together that lead to the same states from everywhere.</summary>
    /// <returns>By class, its column; by column, a class of it.</returns>
    private (byte[] Columns, List<int> Kept) MergeColumns(int[] order)
    {
        var columns = new byte[classes.Count];
        var kept = new List<int>();
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        var column = new char[order.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            for (var state = 0; state < column.Length; state++)
            {
                column[state] = (char)numbers[rows[order[state]][i]];
            }

            // Numbers of states are below 65536: a text holds a column as well as an array, and compares by its values.
            var text = new string(column);
            if (!known.TryGetValue(text, out columns[i]))
            {
                known.Add(text, columns[i] = (byte)kept.Count);
                kept.Add(i);
            }
        }

        return (columns, kept);
    }
}
