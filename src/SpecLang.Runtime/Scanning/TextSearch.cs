using System.Numerics;
using SpecLang.Runtime.Json;
using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Finds which facts hold of one text between its quotes. Belongs to one thread at a time.</summary>
/// <param name="index">The index of the lines that the text stands in.</param>
internal sealed unsafe class TextSearch(SegmentIndex index)
{
    /// <summary>An automaton may read so many times the text's length; beyond that a search that is linear whatever the text takes its place.</summary>
    private const long MostReadings = 16;

    /// <summary>What every search may read, however short the text.</summary>
    private const long LeastReadings = 4096;

    private readonly CandidateList candidates = new(index);
    private readonly long[] allowed = new long[PrefixFilter.MostAutomata];
    private readonly int[] seeds = new int[64];

    private RawText text;
    private ulong found;
    private ulong unclear;
    private CheckedPattern[] checkedPatterns = [];
    private int checkedUpTo;
    private ulong foundBefore;

    /// <summary>The facts that hold of the text.</summary>
    public ulong Run(FieldTables field, byte* lines, int from, int to, bool isEscaped)
    {
        text = new RawText(lines, from, to, index);
        found = 0;
        unclear = field.Unplanned;
        checkedPatterns = field.Checked;
        if (field.Searched.Length > 0)
        {
            if (isEscaped || text.MayChange())
            {
                unclear = ulong.MaxValue;
            }
            else
            {
                foreach (var group in field.Groups)
                {
                    // Of what several tell, each tells where it finds it first.
                    foundBefore = found;
                    found &= ~field.Scattered;
                    Search(group);
                    found |= foundBefore;
                }
            }
        }

        TextValue? exact = null;
        Seed(unclear & field.Findable, -1);
        if (unclear != 0)
        {
            LookExactly(field, ref exact);
        }

        foreach (var (bit, least, most) in field.Lengths)
        {
            // No text has more units than bytes.
            var isWithin = !isEscaped && least <= 0 && to - from <= most;
            var length = isWithin ? 0 : isEscaped ? (exact ??= Decode(field)).Value.Length : text.CountUnits();
            found |= isWithin || (length >= least && length <= most) ? bit : 0;
        }

        foreach (var (bit, fact) in field.Confirmed)
        {
            Confirm(field, bit, fact, ref exact);
        }

        return found;
    }

    /// <summary>Settles a fact that asks for more than a match. Whoever begins or ends with an entry holds it, but for one that begins with a mark.</summary>
    private void Confirm(FieldTables field, ulong bit, ScanFact fact, ref TextValue? exact)
    {
        var isPossible = (found & bit) != 0 || !fact.IsSearch || (fact.Kind == ScanFactKind.StartsWith && !BeginsPlainly());
        var holds = isPossible ? fact.HoldsOf(exact ??= Decode(field)) : fact.Kind == ScanFactKind.HasMatches && fact.IsWithin(0);
        found = holds ? found | bit : found & ~bit;
    }

    /// <summary>Whether the first character that is no space is known to be no mark.</summary>
    private bool BeginsPlainly()
    {
        var at = text.Start;
        while (at < text.End && text.Bytes[at] == ' ')
        {
            at++;
        }

        return at < text.End && text.Bytes[at] switch
        {
            (byte)'\\' => false,
            < 0x80 => true,
            _ => text.CharacterAt(at) is var first && !CodePoints.IsMark(first) && !CodePoints.IsWhiteSpace(first),
        };
    }

    /// <summary>Gives a place that the first match of each fact covers; −1 where only the whole text tells.</summary>
    /// <param name="facts">Facts that were found to hold.</param>
    /// <param name="places">Takes the places, by the fact's place in its group.</param>
    public void GiveSeeds(ulong facts, Span<int> places)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            var fact = BitOperations.TrailingZeroCount(facts);
            places[fact] = seeds[fact];
        }
    }

    private void LookExactly(FieldTables field, ref TextValue? exact)
    {
        foreach (var (bit, fact) in field.Searched)
        {
            if ((unclear & bit & ~found) == 0)
            {
                continue;
            }

            exact ??= Decode(field);
            foreach (var matcher in fact.Matchers ?? [])
            {
                if (matcher.IsMatch(exact))
                {
                    found |= bit;
                    break;
                }
            }
        }
    }

    private TextValue Decode(FieldTables field) => new(Decode(text.Start, text.End), field.Name);

    private string Decode(int from, int to) => JsonTextDecoder.Decode(new ReadOnlySpan<byte>(text.Bytes + from, to - from), out _);

    private void Search(ScanGroup group)
    {
        checkedUpTo = -1;
        var budget = ((text.End - text.Start) * MostReadings) + LeastReadings;
        for (var i = 0; i < group.Automata.Length; i++)
        {
            allowed[i] = budget;
        }

        var atStart = group.AtStart(text.Bytes + text.Start);
        if (atStart != 0)
        {
            EnterAtStart(group, atStart);
        }

        var last = (text.End - 1) >> 6;
        for (var first = text.Start >> 6; first <= last && text.End > text.Start; first += CandidateList.Words)
        {
            var count = candidates.Find(group, in text, first, Math.Min(first + CandidateList.Words - 1, last));
            for (var i = 0; i < count; i++)
            {
                Enter(group, candidates.Places[i]);
                if (((found | unclear) & group.Facts) == group.Facts)
                {
                    return;
                }
            }
        }
    }

    private void EnterAtStart(ScanGroup group, int automata)
    {
        for (; automata != 0; automata &= automata - 1)
        {
            Enter(group, BitOperations.TrailingZeroCount(automata), text.Start, ByteNeighbour.None);
        }
    }

    private void Enter(ScanGroup group, int at)
    {
        var before = text.Before(at);
        if (group.Automata.Length == 1)
        {
            Enter(group, 0, at, before);
            return;
        }

        var sets = group.SetsAt(text.Bytes + at);
        for (var i = 0; i < group.Automata.Length; i++)
        {
            if ((sets & group.Owners[i]) != 0)
            {
                Enter(group, i, at, before);
            }
        }
    }

    private void Enter(ScanGroup group, int index, int at, ByteNeighbour before)
    {
        var automaton = group.Automata[index];
        if (((found | unclear) & automaton.Facts) == automaton.Facts)
        {
            return;
        }

        var known = found;
        allowed[index] -= automaton.Entries is { } entries ? ReadEntries(automaton, entries, at, before) : Read(automaton, at, before);
        unclear |= allowed[index] < 0 ? automaton.Facts : 0;
        if (found != known)
        {
            Seed(found & ~known, at);
        }
    }

    /// <summary>Notes where facts were first found.</summary>
    private void Seed(ulong facts, int at)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            var fact = BitOperations.TrailingZeroCount(facts);
            seeds[fact] = at >= 0 && ((foundBefore >> fact) & 1) != 0 ? Math.Min(seeds[fact], at) : at;
        }
    }

    /// <summary>Runs the automaton of beginnings, and reads on along the trie where it finds one.</summary>
    private long ReadEntries(ScanAutomaton automaton, EntryTrie entries, int at, ByteNeighbour before)
    {
        var known = (found, unclear);
        var count = Read(automaton, at, before);
        if (((unclear & ~known.unclear) & automaton.Facts) == 0)
        {
            return count;
        }

        var isFound = EntryWalk.IsEntryAt(entries, in text, at, out var upTo);
        unclear = known.unclear;
        found = known.found | (isFound ? automaton.Facts : 0);
        return count + upTo - at;
    }

    /// <summary>Runs the automaton from a place on; the facts it tells are noted.</summary>
    /// <returns>How many bytes it read.</returns>
    private long Read(ScanAutomaton automaton, int at, ByteNeighbour before)
    {
        var from = text.Bytes + at;
        var current = from;
        var rows = automaton.Rows;
        var classes = automaton.Classes;
        var special = automaton.Special;
        var row = automaton.Starts[(int)before];
        while (true)
        {
            row = rows[row + classes[*current++]];
            if (row >= special)
            {
                continue;
            }

            if (row == 0)
            {
                return current - from;
            }

            var state = row / automaton.ClassCount;
            Note(automaton, state, at);
            var question = automaton.Questions[state];
            if (question < 0)
            {
                continue;
            }

            var place = (int)(--current - text.Bytes);
            row = automaton.Answers[question + ((int)text.Before(place) * ByteAutomaton.Neighbours) + (int)text.Behind(place)];
            if (row == 0)
            {
                return current - from + 1;
            }

            if (row < special)
            {
                Note(automaton, row / automaton.ClassCount, at);
            }
        }
    }

    private void Note(ScanAutomaton automaton, int state, int at)
    {
        found |= automaton.Found[state];
        unclear |= automaton.Unclear[state];
        if (automaton.Unclear[state] != 0 && checkedPatterns.Length > 0)
        {
            Check(at);
        }
    }

    /// <summary>Settles the facts that a stretch of the text tells, for a match that may begin there.</summary>
    private void Check(int at)
    {
        foreach (var pattern in checkedPatterns)
        {
            if ((unclear & pattern.Bit) == 0)
            {
                continue;
            }

            unclear &= ~pattern.Bit;
            if ((found & pattern.Bit) == 0 && (checkedPatterns.Length > 1 || at >= checkedUpTo))
            {
                var (from, to) = text.Stretch(pattern.MayHold, at);
                checkedUpTo = to;
                found |= pattern.Matcher.IsMatch(new TextValue(Decode(from, to), string.Empty)) ? pattern.Bit : 0;
            }
        }
    }
}
