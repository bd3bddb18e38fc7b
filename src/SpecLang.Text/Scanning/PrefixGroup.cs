using System.Runtime.InteropServices;

namespace SpecLang.Text.Scanning;

/// <summary>Sequences of four bytes by the halves of the byte at each place: what a vector's table can tell of them.</summary>
/// <param name="Low">At each place sixteen bits, those of the first lowest: which lower halves occur.</param>
/// <param name="High">The same of upper halves.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PrefixGroup(ulong Low, ulong High)
{
    private const int AllHalves = 0xFFFF;

    /// <summary>How often bytes with an upper half occur in text, roughly: 2 is blank and punctuation, 6 and 7 small letters.</summary>
    private static readonly double[] ShareOfHigh = [0.002, 0.002, 0.24, 0.03, 0.02, 0.01, 0.42, 0.24, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.001];

    /// <summary>With a byte that may stand at a place.</summary>
    public PrefixGroup With(int place, byte value) =>
        new(Low | (1UL << ((place * PrefixFilter.Halves) + (value & 15))), High | (1UL << ((place * PrefixFilter.Halves) + (value >> 4))));

    /// <summary>With every byte at a place.</summary>
    public PrefixGroup WithAll(int place) => new(Low | ((ulong)AllHalves << (place * PrefixFilter.Halves)), High | ((ulong)AllHalves << (place * PrefixFilter.Halves)));

    public PrefixGroup With(PrefixGroup other) => new(Low | other.Low, High | other.High);

    /// <summary>Puts groups together until no more are left than that, those first that let least through together.</summary>
    public static List<PrefixGroup> Merge(IEnumerable<PrefixGroup> groups, int count)
    {
        // Those that differ in the first byte alone lose nothing together.
        const ulong behindFirst = ulong.MaxValue << PrefixFilter.Halves;
        var merged = groups
            .GroupBy(g => (g.Low & behindFirst, g.High & behindFirst, g.High & AllHalves))
            .Select(same => same.Aggregate((a, b) => a.With(b)))
            .OrderBy(g => g.Cost())
            .ToList();
        while (merged.Count > count)
        {
            // The cheapest joins the one it adds least to.
            var cheapest = merged[0];
            merged.RemoveAt(0);
            var best = (Cost: double.MaxValue, Index: 0);
            for (var i = 0; i < merged.Count; i++)
            {
                var added = merged[i].With(cheapest).Cost() - merged[i].Cost();
                best = added < best.Cost ? (added, i) : best;
            }

            var joined = merged[best.Index].With(cheapest);
            merged.RemoveAt(best.Index);
            var place = merged.FindIndex(g => g.Cost() >= joined.Cost());
            merged.Insert(place < 0 ? merged.Count : place, joined);
        }

        return merged;
    }

    /// <summary>Marks the halves in tables that have a byte for each half of each place.</summary>
    public void AddTo(byte[] low, byte[] high, byte bit)
    {
        for (var i = 0; i < PrefixFilter.Length * PrefixFilter.Halves; i++)
        {
            low[i] |= ((Low >> i) & 1) != 0 ? bit : (byte)0;
            high[i] |= ((High >> i) & 1) != 0 ? bit : (byte)0;
        }
    }

    private double Cost()
    {
        var cost = 1.0;
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            var (lows, share) = (0, 0.0);
            for (var half = 0; half < PrefixFilter.Halves; half++)
            {
                lows += (int)(Low >> ((place * PrefixFilter.Halves) + half)) & 1;
                share += ((int)(High >> ((place * PrefixFilter.Halves) + half)) & 1) * ShareOfHigh[half];
            }

            cost *= share * lows / PrefixFilter.Halves;
        }

        return cost;
    }
}
