namespace SpecLang.Text.Patterns;

/// <summary>
/// What a pass from its end found out of one stretch of a text: at each place what can still match, and whether a match begins. Used for one stretch after the
/// other; belongs to one thread at a time.
/// </summary>
internal sealed class PatternBlock(BackwardAutomaton automaton)
{
    private readonly AutomatonScratch scratch = new(automaton.Program.Count);
    private AutomatonState[] states = [];
    private bool[] starts = [];

    /// <summary>The first place of the stretch; −1 where none was read.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>The place behind its last character.</summary>
    public int End { get; private set; } = -1;

    /// <summary>Reads a stretch.</summary>
    /// <param name="text">The text, of which also the characters beside the stretch are looked at.</param>
    /// <param name="start">The stretch's first place.</param>
    /// <param name="end">The place behind it.</param>
    /// <param name="state">What can still match at its end.</param>
    public void Read(ReadOnlySpan<char> text, int start, int end, AutomatonState state)
    {
        Start = start;
        End = end;
        if (states.Length <= end - start)
        {
            states = new AutomatonState[end - start + 1];
            starts = new bool[end - start + 1];
        }

        for (var i = end; i >= start;)
        {
            var codePoint = i > 0 ? CodePoints.Before(text, i) : -1;
            var transition = automaton.Step(state, i > 0 ? automaton.SymbolOf(codePoint) : automaton.StartOfText, scratch);
            states[i - start] = state;
            starts[i - start] = transition.StartsHere;
            state = transition.Target ?? state;
            i -= Math.Max(1, CodePoints.Units(codePoint));
        }
    }

    /// <summary>The state at a place before the stretch, without keeping those on the way.</summary>
    public AutomatonState ReadBack(ReadOnlySpan<char> text, AutomatonState state, int from, int to)
    {
        for (var i = from; i > to;)
        {
            var codePoint = CodePoints.Before(text, i);
            var transition = automaton.Step(state, automaton.SymbolOf(codePoint), scratch);
            state = transition.Target ?? state;
            i -= CodePoints.Units(codePoint);
        }

        return state;
    }

    /// <summary>Whether a match begins at a place of the stretch.</summary>
    public bool StartsAt(int place) => starts[place - Start];

    /// <summary>The first taking instruction, in order of preference, that leads to a match; 0 where the match itself comes first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="step">Where the program stands.</param>
    /// <param name="place">A place of the stretch.</param>
    public int FirstViable(ReadOnlySpan<char> text, int step, int place)
    {
        var before = place == 0 ? Neighbour.None : Assertion.Classify(CodePoints.Before(text, place));
        var state = states[place - Start];
        var program = automaton.Program;
        scratch.Clear();
        scratch.Push(step);
        while (scratch.TryPop(out var index))
        {
            if (!scratch.Mark(index))
            {
                continue;
            }

            var instruction = program[index];
            switch (instruction.Instruction)
            {
                case Instruction.Match:
                case Instruction.Take when state.CanTake(automaton.TakingOf(index)):
                    return index;
                case Instruction.Branch:
                    scratch.Push(instruction.Operand);
                    scratch.Push(instruction.Next);
                    break;
                case Instruction.Assert when Assertion.Holds((AssertionKind)instruction.Operand, before, state.Behind):
                    scratch.Push(instruction.Next);
                    break;
            }
        }

        throw new InvalidOperationException("A match was promised here and none is found: the pass from the end and the walk disagree.");
    }
}
