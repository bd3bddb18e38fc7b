namespace SpecLang.Engine.Statistics;

/// <summary>
/// Random numbers that are the same on every machine and with every version of .NET: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014). Belongs to one thread.
/// </summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 to below <paramref name="limit"/>, each equally likely (D. Lemire, ACM TOMACS 29, 2019, without its last correction: the bias is below limit/2⁶⁴).</summary>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(NextBits(), (ulong)limit, out _);
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
