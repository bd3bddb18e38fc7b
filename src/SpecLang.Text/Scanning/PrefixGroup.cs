namespace SpecLang.Text.Scanning;

/// <summary>Byte sequences by what may stand at each of their places.</summary>
internal sealed class PrefixGroup
{
    /// <summary>How often bytes with an upper half occur in text, roughly: 2 is blank and punctuation, 6 and 7 small letters.</summary>
    private static readonly double[] ShareOfHigh = [0.002, 0.002, 0.24, 0.03, 0.02, 0.01, 0.42, 0.24, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.001];

    private readonly bool[][] places = [new bool[256], new bool[256], new bool[256], new bool[256]];
    private readonly double[] shares = [-1, -1, -1, -1];

    public void Add(int place, byte value)
    {
        places[place][value] = true;
        shares[place] = -1;
    }

    public void AddAll(int place)
    {
        for (var value = 0; value < 256; value++)
        {
            Add(place, (byte)value);
        }
    }

    /// <summary>Puts groups together until no more are left than that, those first that let least through together.</summary>
    public static List<PrefixGroup> Merge(List<PrefixGroup> groups, int count)
    {
        groups = [.. groups];
        while (groups.Count > count)
        {
            var best = (Cost: double.MaxValue, Index: 1, Merged: groups[0]);

            // The cheapest group joins the one it adds least to.
            var cheapest = groups.OrderBy(g => g.Cost()).First();
            foreach (var other in groups.Where(g => !ReferenceEquals(g, cheapest)))
            {
                var merged = cheapest.With(other);
                var cost = merged.Cost() - other.Cost();
                if (cost < best.Cost)
                {
                    best = (cost, groups.IndexOf(other), merged);
                }
            }

            groups[best.Index] = best.Merged;
            groups.Remove(cheapest);
        }

        return groups;
    }

    /// <summary>Marks the halves of the bytes at a place.</summary>
    public void AddTo(int place, byte bit, byte[] low, byte[] high)
    {
        for (var value = 0; value < 256; value++)
        {
            if (places[place][value])
            {
                low[(place * PrefixFilter.Halves) + (value & 15)] |= bit;
                high[(place * PrefixFilter.Halves) + (value >> 4)] |= bit;
            }
        }
    }

    private PrefixGroup With(PrefixGroup other)
    {
        var merged = new PrefixGroup();
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                merged.places[place][value] = places[place][value] || other.places[place][value];
            }
        }

        return merged;
    }

    private double Cost()
    {
        var cost = 1.0;
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            cost *= ShareOf(place);
        }

        return cost;
    }

    private double ShareOf(int place)
    {
        if (shares[place] >= 0)
        {
            return shares[place];
        }

        var lows = 0;
        var highs = 0;
        for (var value = 0; value < 256; value++)
        {
            if (places[place][value])
            {
                lows |= 1 << (value & 15);
                highs |= 1 << (value >> 4);
            }
        }

        var share = 0.0;
        var lowCount = 0;
        for (var half = 0; half < PrefixFilter.Halves; half++)
        {
            lowCount += (lows >> half) & 1;
            share += ((highs >> half) & 1) * ShareOfHigh[half];
        }

        return shares[place] = share * lowCount / PrefixFilter.Halves;
    }
}
