namespace SpecLang.Text.Unicode;

/// <summary>Full decompositions from the table; Hangul syllables have theirs by calculation.</summary>
internal static class Decomposition
{
    /// <summary>Whether the table has one, canonical or compatible.</summary>
    public static bool Has(int codePoint) => Offset(codePoint) != 0;

    /// <summary>The first code point of the decomposition, or the code point itself.</summary>
    public static int First(int codePoint, bool compatible)
    {
        var (start, length) = Range(codePoint, compatible);
        return length == 0 ? codePoint : CodePoints.At(NormalizationTable.Pool, start);
    }

    /// <summary>Where the decomposition stands in <see cref="NormalizationTable.Pool"/>; length 0 where there is none.</summary>
    public static (int Start, int Length) Range(int codePoint, bool compatible)
    {
        var offset = Offset(codePoint);
        if (offset == 0)
        {
            return (0, 0);
        }

        var canonical = NormalizationTable.Pool[offset] & 0xFF;
        var full = NormalizationTable.Pool[offset] >> 8;
        return compatible && full > 0 ? (offset + 1 + canonical, full) : (offset + 1, canonical);
    }

    private static int Offset(int codePoint) => NormalizationTable.DecompositionBlocks[
        (NormalizationTable.DecompositionIndex[codePoint >> NormalizationTable.DecompositionShift] << NormalizationTable.DecompositionShift)
        | (codePoint & ((1 << NormalizationTable.DecompositionShift) - 1))];
}
