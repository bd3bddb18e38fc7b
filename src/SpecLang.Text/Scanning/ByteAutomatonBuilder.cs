namespace SpecLang.Text.Scanning;

/// <summary>Makes a deterministic automaton of a <see cref="ByteProgram"/>: the states that sets of its places lead to, byte class by byte class.</summary>
internal sealed class ByteAutomatonBuilder
{
    private const int Dead = 0;
    private const int NeighbourPairs = ByteAutomaton.Neighbours * ByteAutomaton.Neighbours;
    private static readonly ByteBefore[] StartsBefore = [ByteBefore.None, ByteBefore.LineFeed, ByteBefore.CarriageReturn, ByteBefore.Other, ByteBefore.Word, ByteBefore.Unspaced];
    private static readonly ByteNeighbour[] AnyBefore = [ByteNeighbour.Other, ByteNeighbour.Word, ByteNeighbour.Unspaced];
    private static readonly ByteNeighbour[] BehindQuote = [ByteNeighbour.None];
    private static readonly ByteNeighbour[] BehindBackslash = [ByteNeighbour.LineFeed, ByteNeighbour.CarriageReturn, ByteNeighbour.Other];
    private static readonly ByteNeighbour[] BehindBeyondAscii = [ByteNeighbour.Other, ByteNeighbour.Word, ByteNeighbour.Unspaced, ByteNeighbour.Mark];
    private static readonly ByteNeighbour[] BehindWord = [ByteNeighbour.Word];
    private static readonly ByteNeighbour[] BehindOther = [ByteNeighbour.Other];

    private readonly PlaceTable places;
    private readonly int mostStates;
    private readonly ByteClasses classes;
    private readonly List<ByteState> states = [];
    private readonly Dictionary<ByteState, int> known = [];
    private readonly List<int[]> rows = [];
    private readonly Dictionary<int, int[]> answers = [];
    private readonly Dictionary<ByteState, int> questions = [];
    private readonly ByteSteps unasked;
    private readonly List<ByteSteps> settled = [];
    private readonly ByteSteps?[] settledFor = new ByteSteps?[NeighbourPairs];
    private int settledCount;
    private int lastQuestion = -1;

    private ByteAutomatonBuilder(ByteProgram program, int mostStates)
    {
        this.mostStates = mostStates;
        classes = new ByteClasses(program.Nodes);
        places = new PlaceTable(program.Nodes, classes);
        unasked = new ByteSteps(classes.Count);
    }

    /// <summary>The automaton; null where it would have more states than that.</summary>
    public static ByteAutomaton? Build(ByteProgram program, int mostStates)
    {
        var builder = new ByteAutomatonBuilder(program, mostStates);
        var starts = builder.Run(program.Roots);
        return starts is null ? null : new AutomatonTables(builder.states, builder.rows, builder.answers, builder.classes).Make(starts, builder.places.Facts);
    }

    private int[]? Run(List<int> roots)
    {
        Intern(new ByteState([], ByteBefore.Any, 0, 0, IsSettled: true));
        var starts = Array.ConvertAll(StartsBefore, before => StateOf(places.Reach(roots, 0, 0), before));
        for (var state = Dead; state < states.Count; state++)
        {
            rows.Add(Row(state));
            if (states.Count > mostStates)
            {
                return null;
            }
        }

        return starts;
    }

    private int[] Row(int index)
    {
        var row = new int[classes.Count];
        var state = states[index];
        if (state.IsQuestion || index == Dead)
        {
            return row;
        }

        if (state.IsSettled || !places.AreAnyGuarded(state.Nodes))
        {
            places.Follow(unasked, state.Nodes, found: 0, unclear: 0);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Move(unasked, state.Before, i);
            }

            return row;
        }

        settledCount = 0;
        Array.Clear(settledFor, 0, settledFor.Length);
        var befores = Befores(state.Before);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Next(state, befores, i);
        }

        return row;
    }

    private static ByteNeighbour[] Befores(ByteBefore before) => before switch
    {
        ByteBefore.BeyondAscii => AnyBefore,
        ByteBefore.Word or ByteBefore.Unspaced => [(ByteNeighbour)before],
        _ => [(ByteNeighbour)Math.Min((int)before, (int)ByteNeighbour.Other)],
    };

    /// <summary>Where a state with conditions leads: to where all their answers lead, or to a question.</summary>
    private int Next(ByteState state, ByteNeighbour[] befores, int index)
    {
        var only = -1;
        ByteSteps? last = null;
        foreach (var before in befores)
        {
            foreach (var behind in Behind(classes.Representative(index)))
            {
                var steps = Settled(state, before, behind);
                if (ReferenceEquals(steps, last))
                {
                    continue;
                }

                last = steps;
                var next = Move(steps, state.Before, index);
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
        (byte)'"' => BehindQuote,
        (byte)'\\' => BehindBackslash,
        >= 0xC2 => BehindBeyondAscii,
        < 0x80 when CodePoints.IsWord(read) => BehindWord,
        _ => BehindOther,
    };

    /// <summary>The steps of a state once its conditions are answered; the same where the answers come to the same.</summary>
    private ByteSteps Settled(ByteState state, ByteNeighbour before, ByteNeighbour behind)
    {
        ref var steps = ref settledFor[((int)before * ByteAutomaton.Neighbours) + (int)behind];
        if (steps is not null)
        {
            return steps;
        }

        var (nodes, _, found, unclear, _) = places.Settle(state.Nodes, before, behind);
        for (var i = 0; i < settledCount; i++)
        {
            if (settled[i].Known == (found, unclear) && settled[i].Places.AsSpan().SequenceEqual(nodes))
            {
                return steps = settled[i];
            }
        }

        if (settledCount == settled.Count)
        {
            settled.Add(new ByteSteps(classes.Count));
        }

        steps = settled[settledCount++];
        places.Follow(steps, nodes, found, unclear);
        return steps;
    }

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
        var answer = new int[NeighbourPairs];
        foreach (var before in befores)
        {
            for (var behind = ByteNeighbour.None; behind <= ByteNeighbour.Mark; behind++)
            {
                var steps = Settled(state, before, behind);
                answer[((int)before * ByteAutomaton.Neighbours) + (int)behind] = steps.Places.Length == 0 && steps.Known == (0, 0)
                    ? Dead
                    : Intern(new ByteState(steps.Places, ByteBefore.Any, steps.Known.Found, steps.Known.Unclear, IsSettled: true));
            }
        }

        answers.Add(index, answer);
        return index;
    }

    /// <summary>Where the edges lead by bytes of a class.</summary>
    private int Move(ByteSteps steps, ByteBefore before, int index)
    {
        var targets = steps.Of(index);
        if (targets.Count == 0)
        {
            return steps.Known == (0, 0) ? Dead : StateOf(new ByteState([], ByteBefore.Any, steps.Known.Found, steps.Known.Unclear, IsSettled: false), ByteBefore.Any);
        }

        if (steps.Reached(index) is not { } reached)
        {
            reached = places.Reach(targets, steps.Known.Found, steps.Known.Unclear);
            steps.Note(index, reached);
        }

        return StateOf(reached, After(before, classes.Representative(index)));
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

    /// <summary>The state of places that were reached, with what is known of the character before where something asks for it.</summary>
    private int StateOf(ByteState reached, ByteBefore before)
    {
        if (reached.Nodes.Length == 0 && (reached.Found | reached.Unclear) == 0)
        {
            return Dead;
        }

        var isAsking = before == ByteBefore.Escape || places.AreAnyGuarded(reached.Nodes);
        return Intern(isAsking ? reached with { Before = before } : reached);
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
}
