using SpecLang.Text.Unicode;

namespace SpecLang.Text;

/// <summary>What Unicode 16.0.0 says of a code point: the same in every host, whatever its culture or libraries.</summary>
public static class CodePoints
{
    internal const int Maximum = 0x10FFFF;
    private const int CategoryBits = 0x1F;
    private const int WhiteSpaceBit = 0x20;
    private const int UnspacedBit = 0x40;
    private const int InvisibleBit = 0x80;

    // Categories stand in the order of PropertyTable.Categories: Cn Lu Ll Lt Lm Lo Mn Mc Me Nd …
    private const int FirstLetter = 1;
    private const int LowercaseLetter = 2;
    private const int LastLetter = 5;
    private const int FirstMark = 6;
    private const int LastMark = 8;
    private const int Digit = 9;

    /// <summary>Whether it is a word character: a letter (L), a mark (M), a decimal digit (Nd) or <c>_</c>.</summary>
    public static bool IsWord(int codePoint) => IsWordCharacter(Properties(codePoint)) || codePoint == '_';

    /// <summary>Whether it has the property White_Space.</summary>
    public static bool IsWhiteSpace(int codePoint) => IsWhiteSpace(Properties(codePoint));

    /// <summary>
    /// Whether it belongs to a script written without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar),
    /// or is a letter or mark that only such scripts share, like the long vowel mark U+30FC.
    /// </summary>
    public static bool IsUnspaced(int codePoint) => (Properties(codePoint) & UnspacedBit) != 0;

    /// <summary>Whether it is a letter (general category L).</summary>
    public static bool IsLetter(int codePoint) => Category(codePoint) is >= FirstLetter and <= LastLetter;

    /// <summary>Whether it is a small letter (general category Ll).</summary>
    internal static bool IsLowercase(int codePoint) => Category(codePoint) == LowercaseLetter;

    /// <summary>Whether it is a combining mark (general category M).</summary>
    public static bool IsMark(int codePoint) => Category(codePoint) is >= FirstMark and <= LastMark;

    /// <summary>Whether it is a decimal digit (general category Nd).</summary>
    public static bool IsDigit(int codePoint) => IsDigit(Properties(codePoint));

    /// <summary>Whether it shows nothing: the property Default_Ignorable_Code_Point, and the interlinear annotation signs.</summary>
    public static bool IsInvisible(int codePoint) => (Properties(codePoint) & InvisibleBit) != 0 || codePoint is >= 0xFFF9 and <= 0xFFFB;

    /// <summary>The value of a decimal digit of any script, or −1.</summary>
    public static int DecimalValue(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return codePoint is >= '0' and <= '9' ? codePoint - '0' : -1;
        }

        var index = PropertyTable.DecimalZeros.BinarySearch(codePoint);
        var zero = index >= 0 ? index : ~index - 1;
        return codePoint - PropertyTable.DecimalZeros[zero] is var value and < 10 ? value : -1;
    }

    /// <summary>The general category as an index into <see cref="PropertyTable.Categories"/>.</summary>
    internal static int Category(int codePoint) => CategoryOf(Properties(codePoint));

    /// <summary>The general category, by a code point's byte of <see cref="PropertyTable.PropertyBlocks"/>.</summary>
    internal static int CategoryOf(byte properties) => properties & CategoryBits;

    /// <summary>Whether a code point with these properties is a letter, a mark or a decimal digit.</summary>
    internal static bool IsWordCharacter(byte properties) => CategoryOf(properties) is >= FirstLetter and <= Digit;

    internal static bool IsWhiteSpace(byte properties) => (properties & WhiteSpaceBit) != 0;

    internal static bool IsDigit(byte properties) => CategoryOf(properties) == Digit;

    /// <summary>The code point at a unit; a lone surrogate is its own code point.</summary>
    internal static int At(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index];
        return char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(unit, text[index + 1])
            : unit;
    }

    /// <summary>The code point that ends before a unit.</summary>
    internal static int Before(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index - 1];
        return char.IsLowSurrogate(unit) && index > 1 && char.IsHighSurrogate(text[index - 2])
            ? char.ConvertToUtf32(text[index - 2], unit)
            : unit;
    }

    /// <summary>How many UTF-16 units it takes.</summary>
    internal static int Units(int codePoint) => codePoint > 0xFFFF ? 2 : 1;

    private static byte Properties(int codePoint) => PropertyTable.PropertyBlocks[
        (PropertyTable.PropertyIndex[codePoint >> PropertyTable.PropertyShift] << PropertyTable.PropertyShift)
        | (codePoint & ((1 << PropertyTable.PropertyShift) - 1))];
}
