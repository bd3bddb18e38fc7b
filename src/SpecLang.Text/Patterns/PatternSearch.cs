namespace SpecLang.Text.Patterns;

/// <summary>
/// Finds a pattern's matches in one text in linear time, leftmost-first, without overlap. A pass from the end notes at each place
/// what can still match; then each match is walked once from its start, always along the first branch that leads to a match
/// (Frisch and Cardelli, Greedy Regular Expression Matching, 2004). Long texts are done in blocks, so that memory stays small.
/// </summary>
internal sealed class PatternSearch
{
    private const int BlockLength = 8192;
    private readonly BackwardAutomaton automaton;
    private readonly string text;
    private readonly AutomatonScratch scratch;
    private readonly AutomatonState[] states;
    private readonly bool[] starts;
    private (ulong[] Viable, Neighbour Behind)[] checkpoints = [];
    private int blockStart = -1;
    private int blockEnd = -1;

    private PatternSearch(BackwardAutomaton automaton, string text)
    {
        this.automaton = automaton;
        this.text = text;
        scratch = new AutomatonScratch(automaton.Program.Count);
        var length = Math.Min(text.Length, BlockLength + 1) + 2;
        states = new AutomatonState[length];
        starts = new bool[length];
    }

    /// <summary>Whether there is a match: one pass from the end that stops where a match begins.</summary>
    public static bool IsMatch(BackwardAutomaton automaton, string text)
    {
        var work = new AutomatonScratch(automaton.Program.Count);
        var state = automaton.AtEnd();
        for (var i = text.Length; i > 0;)
        {
            var codePoint = CodePoints.Before(text, i);
            var transition = automaton.Step(state, automaton.SymbolOf(codePoint), work);
            if (transition is { StartsHere: true } or { Target: null })
            {
                return true;
            }

            state = transition.Target;
            i -= CodePoints.Units(codePoint);
        }

        return automaton.Step(state, automaton.StartOfText, work).StartsHere;
    }

    /// <summary>The matches from left to right. An empty match is followed by a search one character further on.</summary>
    public static IEnumerable<(int Start, int End)> Matches(BackwardAutomaton automaton, string text)
    {
        var search = new PatternSearch(automaton, text);
        search.SetCheckpoints();
        for (var i = 0; i <= text.Length;)
        {
            search.Load(i);
            if (!search.starts[i - search.blockStart])
            {
                i += i < text.Length ? CodePoints.Units(CodePoints.At(text, i)) : 1;
                continue;
            }

            var end = search.Walk(i);
            yield return (i, end);
            i = end > i ? end : i + (i < text.Length ? CodePoints.Units(CodePoints.At(text, i)) : 1);
        }
    }

    // Blocks begin at multiples of their length, but never within a surrogate pair.
    private int BoundaryOf(int block)
    {
        var boundary = (long)block * BlockLength;
        if (boundary >= text.Length)
        {
            return text.Length;
        }

        return boundary > 0 && char.IsLowSurrogate(text[(int)boundary]) && char.IsHighSurrogate(text[(int)boundary - 1])
            ? (int)boundary + 1
            : (int)boundary;
    }

    private void SetCheckpoints()
    {
        var blocks = (text.Length / BlockLength) + 1;
        checkpoints = new (ulong[], Neighbour)[blocks];
        var state = automaton.AtEnd();
        for (var block = blocks - 1; block >= 0; block--)
        {
            checkpoints[block] = (state.Viable, state.Behind);
            if (block > 0)
            {
                state = ReadBack(state, BoundaryOf(block + 1), BoundaryOf(block));
            }
        }
    }

    private AutomatonState ReadBack(AutomatonState state, int from, int to)
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

    private void Keep(AutomatonState state)
    {
        for (var i = blockEnd; i >= blockStart;)
        {
            var codePoint = i > 0 ? CodePoints.Before(text, i) : -1;
            var transition = automaton.Step(state, i > 0 ? automaton.SymbolOf(codePoint) : automaton.StartOfText, scratch);
            states[i - blockStart] = state;
            starts[i - blockStart] = transition.StartsHere;
            state = transition.Target ?? state;
            i -= Math.Max(1, CodePoints.Units(codePoint));
        }
    }

    private void Load(int position)
    {
        if (position < blockEnd || (position == blockEnd && position == text.Length))
        {
            return;
        }

        var block = Math.Min(position / BlockLength, checkpoints.Length - 1);
        if (position < BoundaryOf(block))
        {
            block--;
        }

        blockStart = BoundaryOf(block);
        blockEnd = BoundaryOf(block + 1);
        var (viable, behind) = checkpoints[block];
        Keep(automaton.Resume(viable, behind));
    }

    private int Walk(int start)
    {
        var step = automaton.Program.Start;
        for (var i = start; ;)
        {
            Load(i);
            var before = i == 0 ? Neighbour.None : Assertion.Classify(CodePoints.Before(text, i));
            var taking = FirstViable(step, states[i - blockStart], before);
            if (taking == 0)
            {
                return i;
            }

            step = automaton.Program[taking].Next;
            i += CodePoints.Units(CodePoints.At(text, i));
        }
    }

    /// <summary>The first taking instruction, in order of preference, that leads to a match; 0 where the match itself comes first.</summary>
    private int FirstViable(int from, AutomatonState state, Neighbour before)
    {
        var program = automaton.Program;
        scratch.Clear();
        scratch.Push(from);
        while (scratch.TryPop(out var index))
        {
            if (!scratch.Mark(index))
            {
                continue;
            }

            var step = program[index];
            switch (step.Instruction)
            {
                case Instruction.Match:
                case Instruction.Take when state.CanTake(automaton.TakingOf(index)):
                    return index;
                case Instruction.Branch:
                    scratch.Push(step.Operand);
                    scratch.Push(step.Next);
                    break;
                case Instruction.Assert when Assertion.Holds((AssertionKind)step.Operand, before, state.Behind):
                    scratch.Push(step.Next);
                    break;
            }
        }

        throw new InvalidOperationException("A match was promised here and none is found: the pass from the end and the walk disagree.");
    }
}
