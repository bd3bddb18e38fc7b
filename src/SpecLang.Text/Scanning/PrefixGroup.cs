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

    /// <summary>Puts groups together until no more are left than that: always the two that let least more through together than apart.</summary>
    public static List<PrefixGroup> Merge(IEnumerable<PrefixGroup> groups, int count)
    {
        // Those that differ in the first byte alone, within one upper half, lose little together.
        const ulong behindFirst = ulong.MaxValue << PrefixFilter.Halves;
        var merged = groups
            .GroupBy(g => (g.Low & behindFirst, g.High & behindFirst, g.High & AllHalves))
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

    private static double Added(PrefixGroup one, PrefixGroup other) => one.With(other).Cost() - one.Cost() - other.Cost();

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
