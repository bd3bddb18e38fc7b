namespace SpecLang.Text.Scanning;

/// <summary>Sequences of bytes by the bytes that occur at each place: what a vector's table can tell of them. Which stand together is lost.</summary>
internal sealed class PrefixGroup
{
    private const int AllHalves = 0xFFFF;
    private const int WordBits = 64;
    private const int PartBits = 8;
    private const int WordsOfPlace = PrefixFilter.Members / WordBits;

    /// <summary>How often a byte occurs in text, by its lower seven bits: letters as in English, all others alike, with more for blanks.</summary>
    private static readonly double[] Shares = SharesOfBytes();

    /// <summary>The share of each set of eight bytes that follow each other: a row of all sets for each eight.</summary>
    private static readonly double[] SharesOfParts =
        [.. Enumerable.Range(0, (PrefixFilter.Members / PartBits) << PartBits).Select(i => Enumerable.Range(0, PartBits).Sum(b => ((i >> b) & 1) * Shares[((i >> PartBits) * PartBits) + b]))];

    private readonly int[] low = new int[PrefixFilter.Length];
    private readonly int[] high = new int[PrefixFilter.Length];
    private readonly ulong[] members = new ulong[PrefixFilter.Length * WordsOfPlace];

    private readonly double[] shares = new double[PrefixFilter.Length];

    /// <summary>A group that has nothing at any place.</summary>
    /// <param name="owners">A bit for each automaton whose matches begin so.</param>
    public PrefixGroup(int owners) => Owners = owners;

    private PrefixGroup(PrefixGroup one, PrefixGroup other)
    {
        Owners = one.Owners | other.Owners;
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            low[place] = one.low[place] | other.low[place];
            high[place] = one.high[place] | other.high[place];
        }

        for (var i = 0; i < members.Length; i++)
        {
            members[i] = one.members[i] | other.members[i];
        }

        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            shares[place] = ShareWith(one, place);
        }
    }

    /// <summary>A bit for each automaton whose matches begin so.</summary>
    public int Owners { get; }

    /// <summary>Adds a byte that may stand at a place.</summary>
    public void Add(int place, byte value)
    {
        low[place] |= 1 << (value & 15);
        high[place] |= 1 << (value >> 4);
        var member = value & (PrefixFilter.Members - 1);
        members[(place * WordsOfPlace) + (member / WordBits)] |= 1UL << (member % WordBits);
        shares[place] = ShareWith(this, place);
    }

    /// <summary>Adds every byte, at a place and at all behind it.</summary>
    public void AddAllFrom(int place)
    {
        for (; place < PrefixFilter.Length; place++)
        {
            low[place] = AllHalves;
            high[place] = AllHalves;
            members.AsSpan(place * WordsOfPlace, WordsOfPlace).Fill(ulong.MaxValue);
            shares[place] = 1;
        }
    }

    public PrefixGroup With(PrefixGroup other) => new(this, other);

    /// <summary>Puts groups together until no more are left than that: always the two that let least more through together than apart.</summary>
    public static List<PrefixGroup> Merge(IEnumerable<PrefixGroup> groups, int count)
    {
        // Those that differ in the first byte alone, within one upper half, lose little together.
        var merged = groups
            .GroupBy(g => g.KeyBehindFirst(), StringComparer.Ordinal)
            .Select(same => same.Aggregate((a, b) => a.With(b)))
            .ToList();
        var nearest = merged.ConvertAll(_ => (Index: -1, Added: double.MaxValue));
        for (var i = 0; i < merged.Count; i++)
        {
            nearest[i] = NearestTo(i, merged);
        }

        while (merged.Count > count)
        {
            var first = 0;
            for (var i = 1; i < merged.Count; i++)
            {
                first = nearest[i].Added < nearest[first].Added ? i : first;
            }

            Join(merged, nearest, Math.Min(first, nearest[first].Index), Math.Max(first, nearest[first].Index));
        }

        return merged;
    }

    /// <summary>Marks the halves of the bytes at each place.</summary>
    public void AddTo(byte[] lows, byte[] highs, byte bit)
    {
        for (var i = 0; i < PrefixFilter.Length * PrefixFilter.Halves; i++)
        {
            lows[i] |= ((low[i / PrefixFilter.Halves] >> (i % PrefixFilter.Halves)) & 1) != 0 ? bit : (byte)0;
            highs[i] |= ((high[i / PrefixFilter.Halves] >> (i % PrefixFilter.Halves)) & 1) != 0 ? bit : (byte)0;
        }
    }

    /// <summary>Marks the bytes at each place.</summary>
    public void AddTo(byte[] sets, byte bit)
    {
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] |= ((members[i / WordBits] >> (i % WordBits)) & 1) != 0 ? bit : (byte)0;
        }
    }

    /// <summary>Puts the second of two groups into the first; the last takes its place.</summary>
    private static void Join(List<PrefixGroup> groups, List<(int Index, double Added)> nearest, int first, int second)
    {
        var last = groups.Count - 1;
        groups[first] = groups[first].With(groups[second]);
        groups[second] = groups[last];
        nearest[second] = nearest[last];
        groups.RemoveAt(last);
        nearest.RemoveAt(last);
        for (var i = 0; i < groups.Count; i++)
        {
            if (i == first || i == second || nearest[i].Index == first || nearest[i].Index == second || nearest[i].Index == last)
            {
                nearest[i] = NearestTo(i, groups);
            }
            else if (Added(groups[i], groups[first]) is var added && added < nearest[i].Added)
            {
                nearest[i] = (first, added);
            }
        }
    }

    private static (int Index, double Added) NearestTo(int index, List<PrefixGroup> groups)
    {
        var best = (Index: -1, Added: double.MaxValue);
        for (var i = 0; i < groups.Count; i++)
        {
            var added = i == index ? double.MaxValue : Added(groups[index], groups[i]);
            best = added < best.Added ? (i, added) : best;
        }

        return best;
    }

    private static double Added(PrefixGroup one, PrefixGroup other) => one.CostWith(other) - one.CostWith(one) - other.CostWith(other);

    private static double[] SharesOfBytes()
    {
        // Percent, a to z.
        double[] letters = [6.5, 1.2, 2.2, 3.2, 10, 1.8, 1.6, 4.8, 5.6, 0.2, 0.6, 3.3, 2, 5.6, 6.1, 1.6, 0.1, 4.8, 5.1, 7.3, 2.2, 0.8, 1.9, 0.2, 1.6, 0.1];
        var ofBytes = new double[PrefixFilter.Members];
        ofBytes.AsSpan().Fill(0.002);
        ofBytes[' '] = 0.17;
        for (var i = 0; i < letters.Length; i++)
        {
            ofBytes['a' + i] = letters[i] / 100;
        }

        var all = ofBytes.Sum();
        return Array.ConvertAll(ofBytes, share => share / all);
    }

    /// <summary>The share of places that the two let through together.</summary>
    private double CostWith(PrefixGroup other)
    {
        var cost = 1.0;
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            cost *= ReferenceEquals(this, other) ? shares[place] : ShareWith(other, place);
        }

        return cost;
    }

    private double ShareWith(PrefixGroup other, int place)
    {
        var share = 0.0;
        for (var word = 0; word < WordsOfPlace; word++)
        {
            var bits = members[(place * WordsOfPlace) + word] | other.members[(place * WordsOfPlace) + word];
            for (var part = 0; part < WordBits / PartBits; part++, bits >>= PartBits)
            {
                share += SharesOfParts[(((word * (WordBits / PartBits)) + part) << PartBits) + (int)(bits & ((1 << PartBits) - 1))];
            }
        }

        return share;
    }

    private string KeyBehindFirst() => string.Join(",", members.Skip(WordsOfPlace)) + "/" + string.Join(",", high);
}
