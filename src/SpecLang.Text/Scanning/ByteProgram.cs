using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>
/// Matchers as one nondeterministic automaton over the bytes between the quotes of a JSON text: UTF-8 with the escapes still in it. The text must
/// be one that NFC leaves as it is and that holds no <c>\u</c> escape. It tells only whether there is a match, so repetitions at the start of a pattern
/// are cut down to what a later start would find.
/// </summary>
internal sealed class ByteProgram
{
    /// <summary>A set with more sequences beyond ASCII is not followed there: the match is then looked for exactly.</summary>
    private const int MostSequences = 48;

    private const byte Backslash = (byte)'\\';
    private static readonly ByteRange Continuation = new(0x80, 0xBF);
    private readonly List<ByteNode> nodes = [];
    private readonly Dictionary<CodePointSet, RawSet> rawSets = [];
    private readonly int mostNodes;

    /// <param name="mostNodes">How large the program may become.</param>
    public ByteProgram(int mostNodes) => this.mostNodes = mostNodes;

    /// <summary>Whether what was added is more than the program may hold; it is of no use then.</summary>
    public bool IsTooLarge => nodes.Count > mostNodes;

    public IReadOnlyList<ByteNode> Nodes => nodes;

    /// <summary>Where matches begin.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>Adds a pattern.</summary>
    /// <param name="root">The pattern.</param>
    /// <param name="ignoresCase">Whether its sets hold folded characters.</param>
    /// <param name="fact">The number of what is looked for.</param>
    /// <param name="isCertain">Whether a match settles it; otherwise it must be looked for exactly.</param>
    public void Add(PatternNode root, bool ignoresCase, int fact, bool isCertain)
    {
        var start = NewNode(fact);
        Roots.Add(start);
        var end = Compile(LeadingRepetition.Shorten(root), start, ignoresCase, fact);
        Finish(end, isCertain);
    }

    public int NewNode(int fact)
    {
        nodes.Add(new ByteNode(fact));
        return nodes.Count - 1;
    }

    public void Finish(int node, bool isCertain)
    {
        nodes[node].IsFound |= isCertain;
        nodes[node].MayBeFound |= !isCertain;
    }

    /// <summary>Adds the ways from one place to another over one character of a set.</summary>
    public void AddSet(int from, int to, CodePointSet set, bool isFolded, int fact)
    {
        if (!rawSets.TryGetValue(set, out var raw))
        {
            rawSets.Add(set, raw = RawSet.Of(isFolded ? RawCharacters.Unfold(set) : set));
        }

        var node = nodes[from];
        foreach (var range in raw.Plain)
        {
            node.AddEdge(range, to);
        }

        if (raw.Escaped.Count > 0)
        {
            var escape = NewNode(fact);
            node.AddEdge(new ByteRange(Backslash, Backslash), escape);
            foreach (var letter in raw.Escaped)
            {
                nodes[escape].AddEdge(new ByteRange(letter, letter), to);
            }
        }

        if (raw.HasAllBeyondAscii)
        {
            AddAnyBeyondAscii(node, to, fact);
        }
        else if (raw.BeyondAscii.Count > MostSequences)
        {
            var unclear = NewNode(fact);
            node.AddEdge(new ByteRange(0xC2, 0xF4), unclear);
            Finish(unclear, isCertain: false);
        }
        else
        {
            foreach (var sequence in raw.BeyondAscii)
            {
                AddSequence(from, to, sequence, fact);
            }
        }
    }

    private void AddSequence(int from, int to, ByteRange[] sequence, int fact)
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            var target = i == sequence.Length - 1 ? to : NewNode(fact);
            nodes[from].AddEdge(sequence[i], target);
            from = target;
        }
    }

    private void AddAnyBeyondAscii(ByteNode node, int to, int fact)
    {
        var last = NewNode(fact);
        var secondLast = NewNode(fact);
        var thirdLast = NewNode(fact);
        node.AddEdge(new ByteRange(0xC2, 0xDF), last);
        node.AddEdge(new ByteRange(0xE0, 0xEF), secondLast);
        node.AddEdge(new ByteRange(0xF0, 0xF4), thirdLast);
        nodes[thirdLast].AddEdge(Continuation, secondLast);
        nodes[secondLast].AddEdge(Continuation, last);
        nodes[last].AddEdge(Continuation, to);
    }

    private int Compile(PatternNode node, int from, bool isFolded, int fact)
    {
        if (IsTooLarge)
        {
            return from;
        }

        switch (node)
        {
            case SetNode set:
                var behind = NewNode(fact);
                AddSet(from, behind, set.Set, isFolded, fact);
                return behind;
            case AssertionNode assertion:
                return Guard(from, (ByteCondition)assertion.Kind, fact);
            case SequenceNode sequence:
                return sequence.Parts.Aggregate(from, (place, part) => Compile(part, place, isFolded, fact));
            case AlternationNode alternation:
                var end = NewNode(fact);
                foreach (var part in alternation.Parts)
                {
                    var start = NewNode(fact);
                    nodes[from].AddSilent(start);
                    nodes[Compile(part, start, isFolded, fact)].AddSilent(end);
                }

                return end;
            case RepetitionNode repetition:
                return Repeat(repetition, from, isFolded, fact);
            default:
                throw new ArgumentException($"The node {node.GetType().Name} has no bytes.", nameof(node));
        }
    }

    public int Guard(int from, ByteCondition condition, int fact)
    {
        var guarded = NewNode(fact);
        var guard = NewNode(fact);
        nodes[from].AddSilent(guard);
        nodes[guard].Guard(condition, guarded);
        return guarded;
    }

    private int Repeat(RepetitionNode repetition, int from, bool isFolded, int fact)
    {
        for (var i = 0; i < repetition.Minimum && !IsTooLarge; i++)
        {
            from = Compile(repetition.Part, from, isFolded, fact);
        }

        if (repetition.Maximum is not { } maximum)
        {
            var loop = NewNode(fact);
            nodes[from].AddSilent(loop);
            nodes[Compile(repetition.Part, loop, isFolded, fact)].AddSilent(loop);
            return loop;
        }

        var end = NewNode(fact);
        for (var i = repetition.Minimum; i < maximum && !IsTooLarge; i++)
        {
            nodes[from].AddSilent(end);
            from = Compile(repetition.Part, from, isFolded, fact);
        }

        nodes[from].AddSilent(end);
        return end;
    }
}
