using SpecLang.Text.Unicode;

namespace SpecLang.Text;

/// <summary>Case by the simple mappings of Unicode 16.0.0, which never change how many UTF-16 units a text has.</summary>
public static class CaseFolding
{
    /// <summary>Simple case folding (status C and S of CaseFolding.txt): no locale, so the dotless ı stays apart from i.</summary>
    public static int Fold(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return codePoint is >= 'A' and <= 'Z' ? codePoint | 0x20 : codePoint;
        }

        var block = CaseTable.FoldIndex[codePoint >> CaseTable.FoldShift] << CaseTable.FoldShift;
        return codePoint + CaseTable.FoldDistances[CaseTable.FoldBlocks[block | (codePoint & ((1 << CaseTable.FoldShift) - 1))]];
    }

    /// <summary>Simple lower case of one code point.</summary>
    public static int Lower(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return codePoint is >= 'A' and <= 'Z' ? codePoint | 0x20 : codePoint;
        }

        var block = CaseTable.LowerIndex[codePoint >> CaseTable.LowerShift] << CaseTable.LowerShift;
        return codePoint + CaseTable.LowerDistances[CaseTable.LowerBlocks[block | (codePoint & ((1 << CaseTable.LowerShift) - 1))]];
    }

    /// <summary>The case-folded text: as long as the given one, and the same string where nothing changes.</summary>
    internal static string Fold(string text) => Map(text, Fold);

    /// <summary>The text in lower case: as long as the given one, and the same string where nothing changes.</summary>
    internal static string Lower(string text) => Map(text, Lower);

    /// <summary>Folds the code point at a unit where it stands.</summary>
    /// <returns>How many units it takes.</returns>
    internal static int FoldAt(Span<char> text, int index)
    {
        var codePoint = CodePoints.At(text, index);
        Write(text, index, Fold(codePoint));
        return CodePoints.Units(codePoint);
    }

    private static string Map(string text, Func<int, int> map)
    {
        char[]? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            var codePoint = CodePoints.At(text, i);
            var mapped = map(codePoint);
            if (mapped != codePoint)
            {
                changed ??= text.ToCharArray();
                Write(changed, i, mapped);
            }

            i += CodePoints.Units(codePoint) - 1;
        }

        return changed is null ? text : new string(changed);
    }

    private static void Write(Span<char> units, int index, int codePoint)
    {
        if (codePoint <= 0xFFFF)
        {
            units[index] = (char)codePoint;
            return;
        }

        units[index] = (char)(0xD800 + ((codePoint - 0x10000) >> 10));
        units[index + 1] = (char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF));
    }
}
