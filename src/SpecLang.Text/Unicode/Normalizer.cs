namespace SpecLang.Text.Unicode;

/// <summary>NFC and NFKC of Unicode 16.0.0 (UAX #15), with where each unit came from.</summary>
internal static class Normalizer
{
    private const int ClassBits = 0xFF;
    private const int MaybeBit = 0x200;

    // Below U+0300 everything is in NFC and nothing combines.
    private const int FirstCombining = 0x300;

    /// <summary>The normal form; the same string and no map where the text already has it.</summary>
    public static MappedText Normalize(string text, bool compatible)
    {
        var start = UnchangedUpTo(text, 0, compatible);
        if (start == text.Length)
        {
            return new MappedText(text, Sources: null);
        }

        var result = new MappedTextBuilder(text.Length);
        var segment = new NormalizedSegment(compatible);
        var copied = 0;
        while (start < text.Length)
        {
            result.Copy(text, copied, start);
            var end = NextBoundary(text, start, compatible);
            segment.Append(text, start, end, result);
            copied = end;
            start = UnchangedUpTo(text, end, compatible);
        }

        result.Copy(text, copied, text.Length);
        return result.Build(text.Length);
    }

    /// <summary>Whether the text is in NFC.</summary>
    public static bool IsNfc(string text)
    {
        var start = UnchangedUpTo(text, 0, compatible: false);
        return start == text.Length || string.Equals(Normalize(text, compatible: false).Text, text, StringComparison.Ordinal);
    }

    internal static int CombiningClass(int codePoint) => Flags(codePoint) & ClassBits;

    /// <summary>Whether nothing before a character can touch it or what stands behind it in NFC.</summary>
    internal static bool IsBoundary(int codePoint) => codePoint < FirstCombining || IsBoundary(codePoint, Flags(codePoint), compatible: false);

    /// <summary>Where the first part begins that may have to change: at a character nothing before it can touch.</summary>
    private static int UnchangedUpTo(string text, int from, bool compatible)
    {
        var boundary = from;
        var lastClass = 0;
        for (var i = from; i < text.Length;)
        {
            if (text[i] < (compatible ? 0x80 : FirstCombining))
            {
                boundary = i++;
                lastClass = 0;
                continue;
            }

            var codePoint = CodePoints.At(text, i);
            var flags = Flags(codePoint);
            if (IsBoundary(codePoint, flags, compatible))
            {
                boundary = i;
            }

            var combining = flags & ClassBits;
            if ((flags & ~ClassBits) != 0 || (combining != 0 && combining < lastClass) || (compatible && Decomposition.Has(codePoint)))
            {
                return boundary;
            }

            lastClass = combining;
            i += CodePoints.Units(codePoint);
        }

        return text.Length;
    }

    private static int NextBoundary(string text, int start, bool compatible)
    {
        var i = start + CodePoints.Units(CodePoints.At(text, start));
        while (i < text.Length)
        {
            var codePoint = CodePoints.At(text, i);
            if (IsBoundary(codePoint, Flags(codePoint), compatible))
            {
                break;
            }

            i += CodePoints.Units(codePoint);
        }

        return i;
    }

    // A compatibility decomposition may begin with a mark (U+FF9E) or a vowel jamo (U+FFC2): such a character begins no part of its own.
    private static bool IsBoundary(int codePoint, int flags, bool compatible)
    {
        if ((flags & (ClassBits | MaybeBit)) != 0)
        {
            return false;
        }

        return !Decomposition.Has(codePoint) || Decomposition.First(codePoint, compatible) is var first
            && (first == codePoint || (Flags(first) & (ClassBits | MaybeBit)) == 0);
    }

    internal static int Flags(int codePoint) => NormalizationTable.ClassBlocks[
        (NormalizationTable.ClassIndex[codePoint >> NormalizationTable.ClassShift] << NormalizationTable.ClassShift)
        | (codePoint & ((1 << NormalizationTable.ClassShift) - 1))];
}
