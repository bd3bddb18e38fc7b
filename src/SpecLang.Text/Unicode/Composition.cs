namespace SpecLang.Text.Unicode;

/// <summary>Primary composites: what a starter and the character behind it become.</summary>
internal static class Composition
{
    private const int SecondBits = 21;

    public static bool TryCompose(int first, int second, out int composed)
    {
        if (Hangul.TryCompose(first, second, out composed))
        {
            return true;
        }

        var index = NormalizationTable.CompositionKeys.BinarySearch(((long)first << SecondBits) | (uint)second);
        composed = index < 0 ? 0 : NormalizationTable.CompositionValues[index];
        return index >= 0;
    }
}
