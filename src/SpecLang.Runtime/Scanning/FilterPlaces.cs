using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Chooses the places, of those whose bytes tell whether a match may begin, at which the fewest bytes of text are let through.</summary>
internal static class FilterPlaces
{
    /// <summary>So many places are looked at.</summary>
    public const int Count = 4;

    private const int SetCount = 8;

    /// <summary>How often bytes occur in a thousand of text: blanks, digits, the letters of English; all others alike.</summary>
    private static readonly double[] Shares = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(b => ShareOf((byte)b))];

    /// <summary>The places, in order.</summary>
    public static int[] Of(PrefixFilter filter)
    {
        var passing = new double[PrefixFilter.Length, SetCount];
        for (var place = 0; place < PrefixFilter.Length; place++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var sets = filter.Low[(place * PrefixFilter.Halves) + (value & 15)] & filter.High[(place * PrefixFilter.Halves) + (value >> 4)];
                for (var set = 0; set < SetCount; set++)
                {
                    passing[place, set] += ((sets >> set) & 1) * Shares[value];
                }
            }
        }

        var best = Enumerable.Range(0, 1 << PrefixFilter.Length).Where(c => System.Numerics.BitOperations.PopCount((uint)c) == Count).MinBy(c => Passing(passing, c));
        return [.. Enumerable.Range(0, PrefixFilter.Length).Where(p => ((best >> p) & 1) != 0)];
    }

    private static double Passing(double[,] passing, int places)
    {
        var all = 0.0;
        for (var set = 0; set < SetCount; set++)
        {
            var share = 1.0;
            for (var place = 0; place < PrefixFilter.Length; place++)
            {
                share *= ((places >> place) & 1) != 0 ? passing[place, set] : 1;
            }

            all += share;
        }

        return all;
    }

    private static double ShareOf(byte value)
    {
        ReadOnlySpan<double> letters = [65, 12, 22, 32, 100, 18, 16, 48, 56, 2, 6, 33, 20, 56, 61, 16, 1, 48, 51, 73, 22, 8, 19, 2, 16, 1];
        const double capital = 0.03;
        var thousandth = value switch
        {
            (byte)' ' => 160,
            >= (byte)'a' and <= (byte)'z' => letters[value - 'a'],
            >= (byte)'A' and <= (byte)'Z' => letters[value - 'A'] * capital,
            >= (byte)'0' and <= (byte)'9' => 3,
            _ => 0.5,
        };
        return thousandth / 1000;
    }
}
