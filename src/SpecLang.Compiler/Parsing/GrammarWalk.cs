using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// Follows words through the grammar in all ways at once, so that it is known what may come next. Words that fit nowhere are left out; a word that
/// begins something is taken up again behind the innermost brace where it fits.
/// </summary>
internal sealed class GrammarWalk
{
    private readonly Dictionary<(int Rule, int Follow, GrammarFrame? Outer), GrammarFrame> frames = [];
    private readonly Stack<HashSet<GrammarState>> behindBraces = new();
    private HashSet<GrammarState> states;

    /// <param name="start">The rule to begin with.</param>
    /// <param name="around">The rules around it, from the outermost.</param>
    private GrammarWalk(int start, params int[] around)
    {
        GrammarFrame? frame = null;
        for (var i = 0; i < around.Length; i++)
        {
            var inner = i + 1 < around.Length ? around[i + 1] : start;
            frame = FrameOf(RuleIn(around[i], inner), frame);
        }

        states = [new GrammarState(StartOf(start), frame)];
        behindBraces.Push(states);
    }

    /// <summary>A walk from the beginning of a file.</summary>
    public static GrammarWalk OfFile() => new(AlignParser.RULE_file);

    /// <summary>A walk from the beginning of a declaration.</summary>
    public static GrammarWalk OfDeclaration() => new(AlignParser.RULE_declaration, AlignParser.RULE_file);

    /// <summary>A walk from the beginning of an item of a constitution.</summary>
    public static GrammarWalk OfConstitutionItem() => new(AlignParser.RULE_constitutionItem, AlignParser.RULE_file, AlignParser.RULE_declaration, AlignParser.RULE_constitution);

    /// <summary>Takes the next word.</summary>
    public void Take(int token)
    {
        var next = Step(states, token);
        if (next.Count == 0)
        {
            next = behindBraces.Select(s => Step(s, token)).FirstOrDefault(s => s.Count > 0);
            if (next is null)
            {
                return;
            }
        }

        states = next;
        if (token == AlignLexer.LEFT_BRACE)
        {
            behindBraces.Push(states);
        }
        else if (token == AlignLexer.RIGHT_BRACE && behindBraces.Count > 1)
        {
            behindBraces.Pop();
        }
    }

    /// <summary>What may come next: each word with the rules around it, and the rule <c>name</c>, <c>text</c>, <c>regex</c> or <c>number</c> where one may.</summary>
    public IReadOnlyList<(int Token, int Rule, GrammarFrame? Frame)> Expected()
    {
        var expected = new List<(int, int, GrammarFrame?)>();
        Visit(states, isWhole: false, (state, transition) =>
        {
            if (transition is RuleTransition { ruleIndex: var rule })
            {
                expected.Add((TokenConstants.InvalidType, rule, state.Frame));
            }
            else if (transition.Label is { } label)
            {
                expected.AddRange(label.ToArray().Select(t => (t, -1, state.Frame)));
            }
        });
        return expected;
    }

    /// <summary>Whether a rule is one of those that stand for one word of the author's own.</summary>
    private static bool IsWord(int rule) => rule is AlignParser.RULE_name or AlignParser.RULE_text or AlignParser.RULE_regex or AlignParser.RULE_number;

    private static ATNState StartOf(int rule) => AlignParser._ATN.ruleToStartState[rule];

    /// <summary>Where one rule leads into another.</summary>
    private static RuleTransition RuleIn(int parent, int rule) => AlignParser._ATN.states.Where(s => s is not null && s.ruleIndex == parent)
        .SelectMany(s => Enumerable.Range(0, s.NumberOfTransitions).Select(s.Transition)).OfType<RuleTransition>().First(t => t.ruleIndex == rule);

    private GrammarFrame FrameOf(RuleTransition transition, GrammarFrame? outer)
    {
        var key = (transition.ruleIndex, transition.followState.stateNumber, outer);
        if (!frames.TryGetValue(key, out var frame))
        {
            frames.Add(key, frame = new GrammarFrame(transition.ruleIndex, transition.followState, outer));
        }

        return frame;
    }

    private HashSet<GrammarState> Step(HashSet<GrammarState> from, int token)
    {
        var next = new HashSet<GrammarState>();
        Visit(from, isWhole: true, (state, transition) =>
        {
            if (transition.Label is { } label && label.Contains(token))
            {
                next.Add(new GrammarState(transition.target, state.Frame));
            }
        });
        return next;
    }

    /// <summary>Goes from states to all words that may follow, through rules that begin and end there.</summary>
    /// <param name="from">The states.</param>
    /// <param name="isWhole">Whether to go into the rules that stand for one word; if not, they are met themselves.</param>
    /// <param name="meet">Is called with each word.</param>
    private void Visit(HashSet<GrammarState> from, bool isWhole, Action<GrammarState, Transition> meet)
    {
        var seen = new HashSet<GrammarState>(from);
        var pending = new Stack<GrammarState>(from);
        while (pending.Count > 0)
        {
            var state = pending.Pop();
            if (state.State is RuleStopState)
            {
                if (state.Frame is { } frame)
                {
                    Add(new GrammarState(frame.Follow, frame.Outer));
                }

                continue;
            }

            for (var i = 0; i < state.State.NumberOfTransitions; i++)
            {
                switch (state.State.Transition(i))
                {
                    case RuleTransition rule when !isWhole && IsWord(rule.ruleIndex):
                        meet(state, rule);
                        break;
                    case RuleTransition rule:
                        Add(new GrammarState(rule.target, FrameOf(rule, state.Frame)));
                        break;
                    case { IsEpsilon: true } epsilon:
                        Add(new GrammarState(epsilon.target, state.Frame));
                        break;
                    case { } word:
                        meet(state, word);
                        break;
                }
            }
        }

        void Add(GrammarState state)
        {
            if (seen.Add(state))
            {
                pending.Push(state);
            }
        }
    }
}
