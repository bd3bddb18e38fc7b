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
    private readonly PatternBlock block;
    private (ulong[] Viable, Neighbour Behind)[] checkpoints = [];

    private PatternSearch(BackwardAutomaton automaton, string text)
    {
        this.automaton = automaton;
        this.text = text;
        block = new PatternBlock(automaton);
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
            if (!search.block.StartsAt(i))
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
    private int BoundaryOf(int number)
    {
        var boundary = (long)number * BlockLength;
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
        for (var number = blocks - 1; number >= 0; number--)
        {
            checkpoints[number] = (state.Viable, state.Behind);
            if (number > 0)
            {
                state = block.ReadBack(text, state, BoundaryOf(number + 1), BoundaryOf(number));
            }
        }
    }

    private void Load(int position)
    {
        if (position < block.End || (position == block.End && position == text.Length))
        {
            return;
        }

        var number = Math.Min(position / BlockLength, checkpoints.Length - 1);
        if (position < BoundaryOf(number))
        {
            number--;
        }

        var (viable, behind) = checkpoints[number];
        block.Read(text, BoundaryOf(number), BoundaryOf(number + 1), automaton.Resume(viable, behind));
    }

    private int Walk(int start)
    {
        var step = automaton.Program.Start;
        for (var i = start; ;)
        {
            Load(i);
            var taking = block.FirstViable(text, step, i);
            if (taking == 0)
            {
                return i;
            }

            step = automaton.Program[taking].Next;
            i += CodePoints.Units(CodePoints.At(text, i));
        }
    }
}
