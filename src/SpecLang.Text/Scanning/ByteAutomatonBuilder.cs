namespace SpecLang.Text.Scanning;

/// <summary>Makes a deterministic automaton of a <see cref="ByteProgram"/>: the states that sets of its places lead to, byte class by byte class.</summary>
internal sealed class ByteAutomatonBuilder
{
    private const int Dead = 0;
    private static readonly ByteBefore[] StartsBefore = [ByteBefore.None, ByteBefore.LineFeed, ByteBefore.CarriageReturn, ByteBefore.Other, ByteBefore.Word, ByteBefore.Unspaced];
    private static readonly ByteNeighbour[] AnyBefore = [ByteNeighbour.Other, ByteNeighbour.Word, ByteNeighbour.Unspaced];
    private static readonly ByteNeighbour[] BehindBackslash = [ByteNeighbour.LineFeed, ByteNeighbour.CarriageReturn, ByteNeighbour.Other];
    private static readonly ByteNeighbour[] BehindBeyondAscii = [ByteNeighbour.Other, ByteNeighbour.Word, ByteNeighbour.Unspaced, ByteNeighbour.Mark];

    private readonly IReadOnlyList<ByteNode> nodes;
    private readonly int mostStates;
    private readonly ByteClasses classes;
    private readonly List<ByteState> states = [];
    private readonly Dictionary<ByteState, int> known = [];
    private readonly List<int[]> rows = [];
    private readonly Dictionary<int, int[]> answers = [];
    private readonly Dictionary<ByteState, int> questions = [];
    private readonly int[] marks;
    private readonly List<int> pending = [];
    private int mark;
    private int lastQuestion = -1;

    private ByteAutomatonBuilder(ByteProgram program, int mostStates)
    {
        nodes = program.Nodes;
        this.mostStates = mostStates;
        classes = new ByteClasses(nodes);
        marks = new int[nodes.Count];
    }

    /// <summary>The automaton; null where it would have more states than that.</summary>
    public static ByteAutomaton? Build(ByteProgram program, int mostStates)
    {
        var builder = new ByteAutomatonBuilder(program, mostStates);
        var starts = builder.Run(program.Roots);
        return starts is null ? null : builder.Finish(starts);
    }

    private int[]? Run(List<int> roots)
    {
        Intern(new ByteState([], ByteBefore.Any, 0, 0, IsSettled: true));
        var starts = Array.ConvertAll(StartsBefore, before => StateOf(roots, before, 0, 0));
        for (var state = Dead; state < states.Count; state++)
        {
            var row = new int[classes.Count];
            for (var i = 0; i < row.Length && state != Dead; i++)
            {
                row[i] = Next(state, classes.Representative(i));
            }

            rows.Add(row);
            if (states.Count > mostStates)
            {
                return null;
            }
        }

        return starts;
    }

    private int Next(int index, byte read)
    {
        var state = states[index];
        if (state.IsSettled || !Array.Exists(state.Nodes, n => nodes[n].Guarded >= 0))
        {
            return Move(state.Nodes, state.Before, read, 0, 0);
        }

        var befores = state.Before == ByteBefore.BeyondAscii ? AnyBefore : [(ByteNeighbour)Math.Min((int)state.Before, (int)ByteNeighbour.Other)];
        if (state.Before is ByteBefore.Word or ByteBefore.Unspaced)
        {
            befores = [(ByteNeighbour)state.Before];
        }

        var only = -1;
        foreach (var before in befores)
        {
            foreach (var behind in Behind(read))
            {
                var settled = Settle(state.Nodes, before, behind);
                var next = Move(settled.Nodes, state.Before, read, settled.Found, settled.Unclear);
                if (only >= 0 && next != only)
                {
                    return Question(state, befores);
                }

                only = next;
            }
        }

        return only;
    }

    private static ByteNeighbour[] Behind(byte read) => read switch
    {
        (byte)'"' => [ByteNeighbour.None],
        (byte)'\\' => BehindBackslash,
        >= 0xC2 => BehindBeyondAscii,
        < 0x80 when CodePoints.IsWord(read) => [ByteNeighbour.Word],
        _ => [ByteNeighbour.Other],
    };

    /// <summary>A state that asks for the neighbours of the place, and is left for the one they lead to without reading a byte.</summary>
    private int Question(ByteState state, ByteNeighbour[] befores)
    {
        if (questions.TryGetValue(state, out var asked))
        {
            return asked;
        }

        // A place that there is not: it keeps questions apart.
        var index = Intern(new ByteState([lastQuestion--], state.Before, 0, 0, IsSettled: true));
        questions.Add(state, index);
        var answer = new int[ByteAutomaton.Neighbours * ByteAutomaton.Neighbours];
        foreach (var before in befores)
        {
            for (var behind = ByteNeighbour.None; behind <= ByteNeighbour.Mark; behind++)
            {
                var settled = Settle(state.Nodes, before, behind);
                answer[((int)before * ByteAutomaton.Neighbours) + (int)behind] = settled.Nodes.Length == 0 && (settled.Found | settled.Unclear) == 0 ? Dead : Intern(settled);
            }
        }

        answers.Add(index, answer);
        return index;
    }

    /// <summary>Where the edges lead from here.</summary>
    private int Move(int[] places, ByteBefore before, byte read, ulong found, ulong unclear)
    {
        pending.Clear();
        foreach (var place in places)
        {
            if (place < 0)
            {
                return Dead;
            }

            foreach (var edge in nodes[place].Edges)
            {
                if (read >= edge.Bytes.First && read <= edge.Bytes.Last)
                {
                    pending.Add(edge.Target);
                }
            }
        }

        return pending.Count == 0 && (found | unclear) == 0 ? Dead : StateOf(pending, After(before, read), found, unclear);
    }

    private static ByteBefore After(ByteBefore before, byte read)
    {
        if (before == ByteBefore.Escape)
        {
            return read switch { (byte)'n' => ByteBefore.LineFeed, (byte)'r' => ByteBefore.CarriageReturn, _ => ByteBefore.Other };
        }

        return read switch
        {
            (byte)'\\' => ByteBefore.Escape,
            >= 0x80 => ByteBefore.BeyondAscii,
            _ => CodePoints.IsWord(read) ? ByteBefore.Word : ByteBefore.Other,
        };
    }

    /// <summary>The state of these places and of all that can be reached from them without a byte or a condition.</summary>
    private int StateOf(List<int> places, ByteBefore before, ulong found, ulong unclear)
    {
        var reached = Reach(places, ref found, ref unclear, holds: null);
        if (reached.Length == 0 && (found | unclear) == 0)
        {
            return Dead;
        }

        var isAsking = before == ByteBefore.Escape || Array.Exists(reached, n => nodes[n].Guarded >= 0);
        return Intern(new ByteState(reached, isAsking ? before : ByteBefore.Any, found, unclear, IsSettled: false));
    }

    /// <summary>The same places once the conditions are answered.</summary>
    private ByteState Settle(int[] places, ByteNeighbour before, ByteNeighbour behind)
    {
        var (found, unclear) = (0UL, 0UL);
        var reached = Reach([.. places], ref found, ref unclear, node => ByteConditions.Holds(node.Condition, before, behind));
        return new ByteState(Array.FindAll(reached, n => nodes[n].Edges.Count > 0), ByteBefore.Any, found, unclear, IsSettled: true);
    }

    private int[] Reach(List<int> places, ref ulong found, ref ulong unclear, Func<ByteNode, bool>? holds)
    {
        mark++;
        var reached = new List<int>(places);
        reached.RemoveAll(p => !Mark(p));
        for (var i = 0; i < reached.Count; i++)
        {
            var node = nodes[reached[i]];
            found |= node.IsFound ? node.FactBit : 0;
            unclear |= node.MayBeFound ? node.FactBit : 0;
            foreach (var silent in node.Silent)
            {
                if (Mark(silent))
                {
                    reached.Add(silent);
                }
            }

            if (holds is not null && node.Guarded >= 0 && holds(node) && Mark(node.Guarded))
            {
                reached.Add(node.Guarded);
            }
        }

        // What is found, or will be looked for exactly, need not be followed any further.
        var settled = found | unclear;
        var lasting = reached.FindAll(p => nodes[p].IsLasting && (nodes[p].FactBit & settled) == 0).ToArray();
        Array.Sort(lasting);
        return lasting;
    }

    private bool Mark(int place)
    {
        if (marks[place] == mark)
        {
            return false;
        }

        marks[place] = mark;
        return true;
    }

    private int Intern(ByteState state)
    {
        if (!known.TryGetValue(state, out var index))
        {
            known.Add(state, index = states.Count);
            states.Add(state);
        }

        return index;
    }

    /// <summary>Puts states together and numbers them anew, those that say something first, so that one comparison tells them from the others.</summary>
    private ByteAutomaton? Finish(int[] starts)
    {
        var blocks = StatePartition.Of(states, rows, answers);
        var first = new int[blocks.Length];
        for (var state = blocks.Length - 1; state >= 0; state--)
        {
            first[blocks[state]] = state;
        }

        var lasting = first.Take(blocks.Max() + 1).ToList();
        var special = lasting.FindAll(s => s == Dead || (states[s].Found | states[s].Unclear) != 0 || answers.ContainsKey(s));
        var order = special.Concat(lasting.Except(special)).ToArray();
        if (order.Length > ushort.MaxValue)
        {
            return null;
        }

        var numberOfBlock = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numberOfBlock[blocks[order[i]]] = (ushort)i;
        }

        ushort Number(int state) => numberOfBlock[blocks[state]];
        var (columns, kept) = MergeColumns(order, Number);
        var asked = 0;
        return new ByteAutomaton(
            Array.ConvertAll(classes.OfByte, c => columns[c]),
            kept.Count,
            [.. order.SelectMany(s => kept.Select(c => Number(rows[s][c])))],
            special.Count,
            Array.ConvertAll(starts, Number))
        {
            Found = [.. special.Select(s => states[s].Found)],
            Unclear = [.. special.Select(s => states[s].Unclear)],
            Questions = [.. special.Select(s => answers.ContainsKey(s) ? asked++ * ByteAutomaton.Neighbours * ByteAutomaton.Neighbours : -1)],
            Answers = [.. special.Where(answers.ContainsKey).SelectMany(s => answers[s]).Select(Number)],
            Facts = nodes.Aggregate(0UL, (facts, node) => facts | node.FactBit),
        };
    }

    /// <summary>Puts byte classes together that lead to the same states from everywhere.</summary>
    /// <returns>By class, its column; by column, a class of it.</returns>
    private (byte[] Columns, List<int> Kept) MergeColumns(int[] order, Func<int, ushort> number)
    {
        var columns = new byte[classes.Count];
        var kept = new List<int>();
        var numbers = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            // Numbers of states are below 65536: a text holds a column as well as an array, and compares by its values.
            var column = new string(Array.ConvertAll(order, s => (char)number(rows[s][i])));
            if (!numbers.TryGetValue(column, out columns[i]))
            {
                numbers.Add(column, columns[i] = (byte)kept.Count);
                kept.Add(i);
            }
        }

        return (columns, kept);
    }
}
