namespace SpecLang.Text.Scanning;

/// <summary>Sequences of bytes by the bytes that occur at each place: what a vector's table can tell of them. Which stand together is lost.</summary>
internal sealed class PrefixGroup
{
    private const int AllHalves = 0xFFFF;
    private const int WordBits = 64;
    private const int PartBits = 8;
    private const int WordsOfPlace = PrefixFilter.Members / WordBits;
    private const int KindBits = 32;
    private const int DigitKind = 26;
    private const int BlankKind = 27;
    private const int SignKind = 28;

    /// <summary>How often bytes of a kind occur in text: letters as in English, then digits, blanks, signs.</summary>
    private static readonly double[] Shares = SharesOfKinds();

    /// <summary>The share of each set of eight kinds that follow each other: a row of all sets for each eight.</summary>
    private static readonly double[] SharesOfParts =
        [.. Enumerable.Range(0, (KindBits / PartBits) << PartBits).Select(i => Enumerable.Range(0, PartBits).Sum(b => ((i >> b) & 1) * Shares[((i >> PartBits) * PartBits) + b]))];

    private readonly int[] low = new int[PrefixFilter.Length];
    private readonly int[] high = new int[PrefixFilter.Length];
    private readonly ulong[] members = new ulong[PrefixFilter.Length * WordsOfPlace];
    private readonly uint[] kinds = new uint[PrefixFilter.Length];
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
            kinds[place] = one.kinds[place] | other.kinds[place];
            shares[place] = ShareOf(kinds[place]);
        }

        for (var i = 0; i < members.Length; i++)
        {
            members[i] = one.members[i] | other.members[i];
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
        kinds[place] |= 1U << KindOf(member);
        shares[place] = ShareOf(kinds[place]);
    }

    /// <summary>Adds every byte, at a place and at all behind it.</summary>
    public void AddAllFrom(int place)
    {
        for (; place < PrefixFilter.Length; place++)
        {
            low[place] = AllHalves;
            high[place] = AllHalves;
            members.AsSpan(place * WordsOfPlace, WordsOfPlace).Fill(ulong.MaxValue);
            kinds[place] = uint.MaxValue;
            shares[place] = ShareOf(uint.MaxValue);
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

    private static double[] SharesOfKinds()
    {
        // Percent, a to z, then digits, blanks and signs.
        double[] percent = [6.5, 1.2, 2.2, 3.2, 10, 1.8, 1.6, 4.8, 5.6, 0.2, 0.6, 3.3, 2, 5.6, 6.1, 1.6, 0.1, 4.8, 5.1, 7.3, 2.2, 0.8, 1.9, 0.2, 1.6, 0.1, 2, 17, 6];
        var all = percent.Sum();
        return [.. percent.Select(share => share / all), .. new double[KindBits - percent.Length]];
    }

    private static int KindOf(int member) => (char)member switch
    {
        >= 'a' and <= 'z' => member - 'a',
        >= 'A' and <= 'Z' => member - 'A',
        >= '0' and <= '9' => DigitKind,
        ' ' => BlankKind,
        _ => SignKind,
    };

    private static double ShareOf(uint kinds) =>
        SharesOfParts[kinds & 0xFF] + SharesOfParts[0x100 + ((kinds >> 8) & 0xFF)] + SharesOfParts[0x200 + ((kinds >> 16) & 0xFF)] + SharesOfParts[0x300 + (kinds >> 24)];

    /// <summary>The share of places that the two let through together.</summary>
    private double CostWith(PrefixGroup other)
    {
        var cost = 1.0;
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            cost *= ReferenceEquals(this, other) ? shares[place] : ShareOf(kinds[place] | other.kinds[place]);
        }

        return cost;
    }

    private string KeyBehindFirst() => string.Join(",", members.Skip(WordsOfPlace)) + "/" + string.Join(",", high);
}
