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
    private double? cost;

    /// <summary>A group that has nothing at any place.</summary>
    /// <param name="owners">A bit for each automaton whose matches begin so.</param>
    public PrefixGroup(int owners) => Owners = owners;

    /// <summary>A bit for each automaton whose matches begin so.</summary>
    public int Owners { get; }

    /// <summary>The share of places that it lets through; asked for only when nothing is added any longer.</summary>
    public double Cost => cost ??= CostWith(this);

    /// <summary>Adds a byte that may stand at a place.</summary>
    public void Add(int place, byte value)
    {
        low[place] |= 1 << (value & 15);
        high[place] |= 1 << (value >> 4);
        var member = value & (PrefixFilter.Members - 1);
        members[(place * WordsOfPlace) + (member / WordBits)] |= 1UL << (member % WordBits);
        kinds[place] |= 1U << KindOf(member);
    }

    /// <summary>Adds all that another has.</summary>
    public void Add(PrefixGroup other)
    {
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            low[place] |= other.low[place];
            high[place] |= other.high[place];
            kinds[place] |= other.kinds[place];
        }

        for (var i = 0; i < members.Length; i++)
        {
            members[i] |= other.members[i];
        }
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
        }
    }

    public PrefixGroup With(PrefixGroup other)
    {
        var both = new PrefixGroup(Owners | other.Owners);
        both.Add(this);
        both.Add(other);
        return both;
    }

    /// <summary>The share of places that two groups let through together, less what each does alone.</summary>
    public double AddedWith(PrefixGroup other) => CostWith(other) - (Cost + other.Cost);

    /// <summary>Whether it differs from another in the bytes of the first place alone, within the same upper halves.</summary>
    public bool IsSameBehindFirst(PrefixGroup other) =>
        members.AsSpan(WordsOfPlace).SequenceEqual(other.members.AsSpan(WordsOfPlace)) && high.AsSpan().SequenceEqual(other.high);

    /// <summary>The same for groups of which that is so.</summary>
    public int HashBehindFirst()
    {
        // FNV-1a, a number at a time.
        var hash = 14695981039346656037UL ^ (uint)high[0];
        foreach (var word in members.AsSpan(WordsOfPlace))
        {
            hash = (hash ^ word) * 1099511628211UL;
        }

        return (int)(hash ^ (hash >> 32));
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
        var share = 1.0;
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            share *= ShareOf(kinds[place] | other.kinds[place]);
        }

        return share;
    }
}
