namespace SpecLang.Text.Unicode;

/// <summary>Hangul syllables by calculation (The Unicode Standard, 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    public static bool IsSyllable(int codePoint) => codePoint is >= SyllableBase and < SyllableBase + SyllableCount;

    /// <summary>The letters of a syllable; the last is 0 where it has but two.</summary>
    public static (int Lead, int Vowel, int Trail) Decompose(int syllable)
    {
        var index = syllable - SyllableBase;
        var trail = index % TrailCount;
        return (LeadBase + (index / (VowelCount * TrailCount)), VowelBase + (index / TrailCount % VowelCount), trail == 0 ? 0 : TrailBase + trail);
    }

    public static bool TryCompose(int first, int second, out int syllable)
    {
        syllable = 0;
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
        {
            syllable = SyllableBase + ((((first - LeadBase) * VowelCount) + (second - VowelBase)) * TrailCount);
        }
        else if (IsSyllable(first) && (first - SyllableBase) % TrailCount == 0 && second is > TrailBase and < TrailBase + TrailCount)
        {
            syllable = first + (second - TrailBase);
        }

        return syllable != 0;
    }
}
