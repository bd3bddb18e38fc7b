using System.Numerics;
using SpecLang.Runtime.Json;
using SpecLang.Text;
using SpecLang.Text.Scanning;
using SpecLang.Text.Windows;

namespace SpecLang.Runtime.Scanning;

/// <summary>Finds which facts hold of one text between its quotes. Belongs to one thread at a time.</summary>
/// <param name="index">The index of the lines that the text stands in.</param>
internal sealed unsafe class TextSearch(SegmentIndex index)
{
    /// <summary>An automaton may read so many times the text's length; beyond that a search that is linear whatever the text takes its place.</summary>
    private const long MostReadings = 16;

    /// <summary>What every search may read, however short the text.</summary>
    private const long LeastReadings = 4096;

    /// <summary>A longer stretch of a text is decoded, so that what is kept stays small.</summary>
    private const int LongestWindow = 4096;

    private readonly CandidateList candidates = new(index);
    private readonly long[] allowed = new long[PrefixFilter.MostAutomata];
    private readonly int[] seeds = new int[64];
    private readonly int[] checkedUpTo = new int[64];
    private readonly TextWindow window = new();
    private readonly Dictionary<Matcher, WindowSearch> checks = new(ReferenceEqualityComparer.Instance);
    private readonly NormalText normal = new();
    private TextSearch? searchNormal;

    private RawText text;
    private ulong found;
    private ulong unclear;
    private CheckedPattern[] checkedPatterns = [];
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
            if (isEscaped)
            {
                unclear = ulong.MaxValue;
            }
            else if (normal.IsChanged(in text))
            {
                SearchNormalForm(field);
            }
            else
            {
                Search(field);
            }
        }

        TextValue? exact = null;
        Seed(unclear & field.Looked, -1);
        JoinParts(field);
        if (unclear != 0)
        {
            LookExactly(field, ref exact);
            JoinParts(field);
        }

        foreach (var (bit, least, most) in field.Lengths)
        {
            // No text has more units than bytes, and none less than a third of them.
            var (fewest, count) = isEscaped ? (0, int.MaxValue) : ((to - from) / 3, to - from);
            if (fewest < least || count > most)
            {
                fewest = count = count < least || fewest > most ? count : isEscaped ? (exact ??= Decode(field)).Value.Length : text.CountUnits();
            }

            found |= fewest >= least && count <= most ? bit : 0;
        }

        foreach (var (bit, fact) in field.Confirmed)
        {
            Confirm(field, bit, fact, ref exact);
        }

        return found;
    }

    /// <summary>Settles a fact that asks for more than a match.</summary>
    private void Confirm(FieldTables field, ulong bit, ScanFact fact, ref TextValue? exact)
    {
        var isFound = (found & bit) != 0;
        bool holds;
        if (fact.Kind == ScanFactKind.StartsWith && FirstPlain() is >= 0 and var first && (!isFound || ((field.ClosedStarts & bit) != 0 && SeedOf(bit) >= 0)))
        {
            // The first match of all is the one at the start, if there is one.
            holds = isFound && SeedOf(bit) == first;
        }
        else if (isFound || !fact.IsSearch || fact.Kind == ScanFactKind.StartsWith)
        {
            holds = fact.HoldsOf(exact ??= Decode(field));
        }
        else
        {
            // Whoever ends with an entry holds it.
            holds = fact.Kind == ScanFactKind.HasMatches && fact.IsWithin(0);
        }

        found = holds ? found | bit : found & ~bit;
    }

    /// <summary>The place of the first character that is no white space; −1 where there is none, or where it is a mark, so that an entry may begin there that is none behind another character.</summary>
    private int FirstPlain()
    {
        for (var at = text.Start; at < text.End;)
        {
            if (text.Bytes[at] == '\\' && text.Bytes[at + 1] == 'u')
            {
                return -1;
            }

            var place = at;
            var character = text.Read(ref at);
            if (!CodePoints.IsWhiteSpace(character))
            {
                return CodePoints.IsMark(character) ? -1 : place;
            }
        }

        return -1;
    }

    private int SeedOf(ulong bit) => seeds[BitOperations.TrailingZeroCount(bit)];

    /// <summary>Gives what was found of a part of a fact's matchers to the fact.</summary>
    private void JoinParts(FieldTables field)
    {
        foreach (var (part, whole) in field.Parts)
        {
            if ((found & part) != 0)
            {
                var seed = SeedOf(part);
                seeds[BitOperations.TrailingZeroCount(whole)] = (found & whole) == 0 ? seed : Math.Min(seed, SeedOf(whole));
                found = (found | whole) & ~part;
                unclear &= ~part;
            }
            else if ((unclear & part) != 0 && (found & whole) != 0)
            {
                // It may match before what was found.
                Seed(whole, -1);
                unclear &= ~part;
            }
        }
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

    private void Search(FieldTables field)
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

    /// <summary>Searches what the text becomes in its normal form. Where in the text that was found is not known.</summary>
    private void SearchNormalForm(FieldTables field)
    {
        searchNormal ??= new TextSearch(normal.Index);
        var length = normal.Write(in text);
        (found, unclear) = searchNormal.Find(field, normal.Bytes, length);
        Seed(found, -1);
    }

    /// <summary>The facts that automata find in a text in its normal form, and those to be looked for exactly.</summary>
    private (ulong Found, ulong Unclear) Find(FieldTables field, byte* bytes, int length)
    {
        text = new RawText(bytes, 0, length, index);
        (found, unclear, checkedPatterns) = (0, field.Unplanned, field.Checked);
        Search(field);
        return (found, unclear);
    }

    private void Search(ScanGroup group)
    {
        foreach (var pattern in checkedPatterns)
        {
            checkedUpTo[BitOperations.TrailingZeroCount(pattern.Bit)] = -1;
        }

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
        var asked = automaton.Unclear[state] & ~unclear;
        unclear |= asked;
        if (asked != 0 && checkedPatterns.Length > 0)
        {
            Check(asked, at);
        }
    }

    /// <summary>Settles the facts that a stretch of the text tells, for a match that may begin there.</summary>
    private void Check(ulong asked, int at)
    {
        foreach (var pattern in checkedPatterns)
        {
            if ((asked & pattern.Bit) == 0)
            {
                continue;
            }

            unclear &= ~pattern.Bit;
            ref var upTo = ref checkedUpTo[BitOperations.TrailingZeroCount(pattern.Bit)];
            if ((found & pattern.Bit) == 0 && at >= upTo)
            {
                (var from, upTo) = text.Stretch(pattern.MayHold, at);
                found |= IsMatch(pattern.Matcher, from, upTo) ? pattern.Bit : 0;
            }
        }
    }

    /// <summary>Whether a pattern matches in a stretch of the text.</summary>
    private bool IsMatch(Matcher matcher, int from, int to)
    {
        if (to - from > LongestWindow)
        {
            return matcher.IsMatch(new TextValue(Decode(from, to), string.Empty));
        }

        if (!checks.TryGetValue(matcher, out var search))
        {
            checks.Add(matcher, search = WindowSearch.Of(matcher));
        }

        window.Clear();
        RawWindow.Decode(in text, window, from, to);
        (window.From, window.To) = (0, window.Length);
        return search.First(window).Start >= 0;
    }
}
