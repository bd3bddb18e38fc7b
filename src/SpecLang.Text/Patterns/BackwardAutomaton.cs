namespace SpecLang.Text.Patterns;

/// <summary>
/// Reads a text from its end, and knows at each place from which instructions a match can be reached with what stands behind it.
/// The states are made as texts need them and kept up to a bound; beyond it the cache begins anew, so that memory stays bounded
/// and each character costs at most one pass over the program.
/// </summary>
internal sealed class BackwardAutomaton
{
    private const int CacheBudget = 400_000;
    private readonly PatternProgram program;
    private readonly Alphabet alphabet;
    private readonly int[] takingOf;
    private readonly int[][] silentBefore;
    private readonly int[][] takingBefore;
    private readonly int takingCount;
    private readonly ulong[]?[] takers;
    private readonly Lock gate = new();
    private readonly ulong[] nothing;
    private StateCache cache;

    public BackwardAutomaton(PatternProgram program)
    {
        this.program = program;
        var hasAssertions = Enumerable.Range(0, program.Count).Any(i => program[i].Instruction == Instruction.Assert);
        alphabet = new Alphabet(hasAssertions
            ? [.. program.Sets, PropertySets.Word, CodePointSet.Range('\n', '\n'), CodePointSet.Range('\r', '\r')]
            : program.Sets);
        takingOf = new int[program.Count];
        (silentBefore, takingBefore) = Reverse();
        takingCount = Enumerable.Range(0, program.Count).Count(i => program[i].Instruction == Instruction.Take);
        takers = new ulong[]?[alphabet.Count];
        nothing = new ulong[WordCount];
        cache = NewCache();
    }

    public PatternProgram Program => program;

    /// <summary>The symbol that stands for the start of the text.</summary>
    public int StartOfText => alphabet.Count;

    public int SymbolOf(int codePoint) => alphabet.ClassOf(codePoint);

    /// <summary>The bit of a taking instruction in <see cref="AutomatonState.Viable"/>.</summary>
    public int TakingOf(int step) => takingOf[step];

    /// <summary>The state at the end of a text.</summary>
    public AutomatonState AtEnd() => Before(Neighbour.None);

    /// <summary>The state at a place behind which no match goes on.</summary>
    /// <param name="behind">The character there.</param>
    public AutomatonState Before(Neighbour behind) => Resume(nothing, behind);

    /// <summary>The state with this content, whichever cache it was made in.</summary>
    public AutomatonState Resume(ulong[] viable, Neighbour behind)
    {
        lock (gate)
        {
            if (cache.Count * (alphabet.Count + WordCount + 8L) > CacheBudget)
            {
                cache = NewCache();
            }

            return cache.Intern(viable, behind);
        }
    }

    /// <summary>Takes the character before a place into account.</summary>
    public Transition Step(AutomatonState state, int symbol, AutomatonScratch scratch)
    {
        if (state[symbol] is { } known)
        {
            return known;
        }

        var transition = Compute(state, symbol, scratch);
        state.Remember(symbol, transition);
        return transition;
    }

    private int WordCount => (takingCount + 63) / 64;

    private StateCache NewCache() => new(alphabet.Count + 1);

    private Transition Compute(AutomatonState state, int symbol, AutomatonScratch scratch)
    {
        var before = symbol == StartOfText ? Neighbour.None : Assertion.Classify(alphabet.Representative(symbol));
        scratch.Clear();
        Reach(0, scratch);
        for (var step = 0; step < program.Count; step++)
        {
            if (program[step].Instruction == Instruction.Take && state.CanTake(takingOf[step]))
            {
                Reach(step, scratch);
            }
        }

        var viable = new ulong[WordCount];
        var takes = symbol == StartOfText ? viable : TakersOf(symbol);
        while (scratch.TryPop(out var step))
        {
            foreach (var silent in silentBefore[step])
            {
                if (program[silent].Instruction == Instruction.Branch
                    || Assertion.Holds((AssertionKind)program[silent].Operand, before, state.Behind))
                {
                    Reach(silent, scratch);
                }
            }

            foreach (var taking in takingBefore[step])
            {
                viable[taking >> 6] |= takes[taking >> 6] & (1UL << (taking & 63));
            }
        }

        return new Transition(symbol == StartOfText ? null : Resume(viable, before), scratch.IsMarked(program.Start));
    }

    private static void Reach(int step, AutomatonScratch scratch)
    {
        if (scratch.Mark(step))
        {
            scratch.Push(step);
        }
    }

    private ulong[] TakersOf(int symbol)
    {
        if (Volatile.Read(ref takers[symbol]) is { } known)
        {
            return known;
        }

        var character = alphabet.Representative(symbol);
        var holds = program.Sets.Select(set => set.Contains(character)).ToArray();
        var bits = new ulong[WordCount];
        for (var step = 0; step < program.Count; step++)
        {
            if (program[step].Instruction == Instruction.Take && holds[program[step].Operand])
            {
                bits[takingOf[step] >> 6] |= 1UL << (takingOf[step] & 63);
            }
        }

        Volatile.Write(ref takers[symbol], bits);
        return bits;
    }

    private (int[][] Silent, int[][] Taking) Reverse()
    {
        var silent = Enumerable.Range(0, program.Count).Select(_ => new List<int>()).ToArray();
        var taking = Enumerable.Range(0, program.Count).Select(_ => new List<int>()).ToArray();
        var takings = 0;
        for (var index = 0; index < program.Count; index++)
        {
            var step = program[index];
            switch (step.Instruction)
            {
                case Instruction.Take:
                    takingOf[index] = takings++;
                    taking[step.Next].Add(takingOf[index]);
                    break;
                case Instruction.Branch:
                    silent[step.Next].Add(index);
                    silent[step.Operand].Add(index);
                    break;
                case Instruction.Assert:
                    silent[step.Next].Add(index);
                    break;
            }
        }

        return (Array.ConvertAll(silent, list => list.ToArray()), Array.ConvertAll(taking, list => list.ToArray()));
    }
}
