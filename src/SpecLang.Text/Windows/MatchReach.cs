using SpecLang.Text.Patterns;
using SpecLang.Text.Scanning;

namespace SpecLang.Text.Windows;

/// <summary>
/// How far the first match of some matchers can reach from a place that it covers, so that it can be looked for there alone: a <see cref="ByteAutomaton"/> tells
/// such a place, but not where the match begins and ends.
/// </summary>
internal sealed class MatchReach
{
    private MatchReach(bool[] mayHold, int longest, bool startsAtSeed, bool goesOnInWord)
    {
        MayHold = mayHold;
        Longest = longest;
        StartsAtSeed = startsAtSeed;
        GoesOnInWord = goesOnInWord;
    }

    /// <summary>By byte, whether a match may hold it; backslashes and what they escape go together.</summary>
    public bool[] MayHold { get; }

    /// <summary>The most characters of a match, a run of white space counted as one; <see cref="int.MaxValue"/> where there is no bound.</summary>
    public int Longest { get; }

    /// <summary>Whether the first match begins where an automaton first found one.</summary>
    public bool StartsAtSeed { get; }

    /// <summary>Whether a match may go on to the end of a word, whatever characters that has and however long it is.</summary>
    public bool GoesOnInWord { get; }

    /// <summary>The reach of matchers of which any may match; null where that can't be told.</summary>
    public static MatchReach? Of(IReadOnlyList<Matcher> matchers)
    {
        var mayHold = new bool[256];
        var longest = 0;
        var goesOn = false;
        foreach (var matcher in matchers)
        {
            switch (matcher)
            {
                case PatternMatcher pattern:
                    Add(mayHold, PatternBytes.Of(pattern));
                    // A match that fails its check may lie before the first that counts, and keep characters from it.
                    longest = Math.Max(longest, pattern.Checksum == Checksum.None ? LongestOf(pattern.Root) : int.MaxValue);
                    break;
                // An open start takes in the whole word before what the automaton finds; a mark belongs to the character before it.
                case EntryMatcher { Entries: var entries } when entries.All(e => !e.OpenStart && !CodePoints.IsMark(CodePoints.At(e.Key, 0))):
                    Add(mayHold, PatternBytes.Of(entries));
                    longest = Math.Max(longest, entries.Max(e => e.Key.Length));
                    goesOn |= entries.Any(e => e.OpenEnd);
                    break;
                default:
                    return null;
            }
        }

        return new MatchReach(mayHold, longest, matchers.Count == 1 && matchers[0] is EntryMatcher, goesOn);
    }

    private static void Add(bool[] bytes, bool[] more)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] |= more[i];
        }
    }

    private static int LongestOf(PatternNode node) => node switch
    {
        SetNode => 1,
        AssertionNode => 0,
        SequenceNode sequence => sequence.Parts.Aggregate(0, (sum, part) => Sum(sum, LongestOf(part))),
        AlternationNode alternation => alternation.Parts.Count == 0 ? 0 : alternation.Parts.Max(LongestOf),
        RepetitionNode { Maximum: { } maximum, Part: var part } => Saturate((long)maximum * LongestOf(part)),
        _ => int.MaxValue,
    };

    private static int Sum(int one, int other) => Saturate((long)one + other);

    private static int Saturate(long count) => (int)Math.Min(count, int.MaxValue);
}
