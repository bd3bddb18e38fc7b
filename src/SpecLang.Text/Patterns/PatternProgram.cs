namespace SpecLang.Text.Patterns;

/// <summary>A pattern as a nondeterministic automaton: instructions that name the ones behind them.</summary>
internal sealed class PatternProgram
{
    private readonly List<Step> steps = [new Step(Instruction.Match, 0, 0)];
    private readonly List<CodePointSet> sets = [];
    private readonly Dictionary<int, int> singles = [];

    public PatternProgram(PatternNode root) => Start = Compile(root, next: 0);

    /// <summary>Where a match begins. Step 0 is the match.</summary>
    public int Start { get; }

    public int Count => steps.Count;

    public IReadOnlyList<CodePointSet> Sets => sets;

    public Step this[int index] => steps[index];

    private int Compile(PatternNode node, int next) => node switch
    {
        SetNode set => Add(Instruction.Take, next, SetIndex(set.Set)),
        AssertionNode assertion => Add(Instruction.Assert, next, (int)assertion.Kind),
        SequenceNode sequence => CompileSequence(sequence, next),
        AlternationNode alternation => CompileAlternation(alternation, next),
        RepetitionNode repetition => CompileRepetition(repetition, next),
        _ => throw new ArgumentException($"The node {node.GetType().Name} has no instructions.", nameof(node)),
    };

    private int CompileSequence(SequenceNode sequence, int next)
    {
        for (var i = sequence.Parts.Count - 1; i >= 0; i--)
        {
            next = Compile(sequence.Parts[i], next);
        }

        return next;
    }

    private int CompileAlternation(AlternationNode alternation, int next)
    {
        var entry = Compile(alternation.Parts[alternation.Parts.Count - 1], next);
        for (var i = alternation.Parts.Count - 2; i >= 0; i--)
        {
            entry = Add(Instruction.Branch, Compile(alternation.Parts[i], next), entry);
        }

        return entry;
    }

    private int CompileRepetition(RepetitionNode repetition, int next)
    {
        var required = repetition.Minimum;
        var entry = next;
        if (repetition.Maximum is { } maximum)
        {
            for (var i = required; i < maximum; i++)
            {
                entry = AddBranch(Compile(repetition.Part, entry), next, repetition.Lazy);
            }
        }
        else
        {
            entry = CompileLoop(repetition, next);
            required = Math.Max(0, required - 1);
        }

        for (var i = 0; i < required; i++)
        {
            entry = Compile(repetition.Part, entry);
        }

        return entry;
    }

    // x* is (x+)? where x can be empty: an empty round then ends the loop instead of being undone, as in backtracking engines.
    private int CompileLoop(RepetitionNode repetition, int next)
    {
        var loop = Add(Instruction.Branch, next, next);
        var body = Compile(repetition.Part, loop);
        steps[loop] = repetition.Lazy ? new Step(Instruction.Branch, next, body) : new Step(Instruction.Branch, body, next);
        if (repetition.Minimum > 0)
        {
            return body;
        }

        return repetition.Part.CanBeEmpty ? AddBranch(body, next, repetition.Lazy) : loop;
    }

    private int AddBranch(int body, int next, bool lazy) =>
        lazy ? Add(Instruction.Branch, next, body) : Add(Instruction.Branch, body, next);

    private int Add(Instruction instruction, int next, int operand)
    {
        steps.Add(new Step(instruction, next, operand));
        return steps.Count - 1;
    }

    private int SetIndex(CodePointSet set)
    {
        if (set.Single >= 0 && singles.TryGetValue(set.Single, out var known))
        {
            return known;
        }

        if (set.Single >= 0)
        {
            singles[set.Single] = sets.Count;
        }
        else if (sets.LastIndexOf(set) is >= 0 and var index)
        {
            return index;
        }

        sets.Add(set);
        return sets.Count - 1;
    }
}
