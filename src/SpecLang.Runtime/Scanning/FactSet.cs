namespace SpecLang.Runtime.Scanning;

/// <summary>
/// What a <see cref="ScanPlan"/> asks of a record, answered. What a scanner gives is its own and changes with the next record; <see cref="Keep"/> makes one
/// that stays. Two are equal where they say the same.
/// </summary>
public readonly struct FactSet : IEquatable<FactSet>
{
    private readonly ulong[]? words;

    /// <param name="words">A bit for each fact that holds, then one for each that is unknown; both where only the record tells, and was not asked.</param>
    internal FactSet(ulong[] words) => this.words = words;

    private ReadOnlySpan<ulong> Words => words;

    public static bool operator ==(FactSet left, FactSet right) => left.Equals(right);

    public static bool operator !=(FactSet left, FactSet right) => !left.Equals(right);

    /// <summary>The truth of a fact, by its place in the plan.</summary>
    public Truth Of(int fact) => Of(Words, fact);

    /// <summary>The same answers, whatever becomes of the next record.</summary>
    public FactSet Keep() => new(Words.ToArray());

    public bool Equals(FactSet other) => Words.SequenceEqual(other.Words);

    public override bool Equals(object? obj) => obj is FactSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 0x9E3779B97F4A7C15;
        foreach (var word in Words)
        {
            hash = (hash ^ word) * 0xFF51AFD7ED558CCD;
            hash ^= hash >> 32;
        }

        return (int)hash;
    }

    internal static Truth Of(ReadOnlySpan<ulong> words, int fact)
    {
        var holds = (words[fact >> 6] >> fact) & 1;
        var isUnknown = (words[(words.Length >> 1) + (fact >> 6)] >> fact) & 1;
        return isUnknown == 0 ? holds != 0 : holds != 0 ? Truth.Pending : Truth.Unknown;
    }
}
