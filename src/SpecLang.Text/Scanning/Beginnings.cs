using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>How many different sequences a pattern may begin with, roughly: the characters of its first four places, each by its ASCII members and the first bytes of the others.</summary>
internal static class Beginnings
{
    private const int Places = PrefixFilter.GateLength;

    public static double Count(PatternNode root)
    {
        var places = new HashSet<int>[Places];
        for (var i = 0; i < Places; i++)
        {
            places[i] = [];
        }

        Collect(root, [0], places);
        return places.Aggregate(1.0, (count, place) => count * Math.Max(1, place.Count));
    }

    /// <summary>Adds the characters at each place, from each place a part may begin at; gives the places it may end at.</summary>
    private static SortedSet<int> Collect(PatternNode node, SortedSet<int> from, HashSet<int>[] places)
    {
        switch (node)
        {
            case SetNode set:
                foreach (var place in from.Where(p => p < Places))
                {
                    Add(set.Set, places[place]);
                }

                return [.. from.Select(p => Math.Min(p + 1, Places))];
            case SequenceNode sequence:
                return sequence.Parts.Aggregate(from, (current, part) => Collect(part, current, places));
            case AlternationNode alternation:
                return [.. alternation.Parts.SelectMany(p => Collect(p, from, places))];
            case RepetitionNode repetition:
                return Collect(repetition, from, places);
            default:
                return from;
        }
    }

    private static SortedSet<int> Collect(RepetitionNode repetition, SortedSet<int> from, HashSet<int>[] places)
    {
        var ends = new SortedSet<int>(repetition.Minimum == 0 ? from : []);
        for (var i = 1; i <= Math.Min(repetition.Maximum ?? int.MaxValue, Places + repetition.Minimum) && from.Min < Places; i++)
        {
            from = Collect(repetition.Part, from, places);
            if (i >= repetition.Minimum)
            {
                ends.UnionWith(from);
            }
        }

        ends.UnionWith(from);
        return ends;
    }

    private static void Add(CodePointSet set, HashSet<int> place)
    {
        for (var character = 0; character < 0x80; character++)
        {
            if (set.Contains(character))
            {
                place.Add(character is >= 'A' and <= 'Z' ? character | 0x20 : character);
            }
        }

        foreach (var (first, last) in set.Ranges())
        {
            for (var lead = Lead(Math.Max(first, 0x80)); last >= 0x80 && lead <= Lead(last); lead++)
            {
                place.Add(lead);
            }
        }
    }

    /// <summary>The first byte of a character beyond ASCII.</summary>
    private static int Lead(int character) => character switch
    {
        < 0x800 => 0xC0 | (character >> 6),
        < 0x10000 => 0xE0 | (character >> 12),
        _ => 0xF0 | (character >> 18),
    };
}
