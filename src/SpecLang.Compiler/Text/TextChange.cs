namespace SpecLang.Compiler.Text;

/// <summary>The one stretch in which two texts differ.</summary>
/// <param name="Start">Where it begins in both.</param>
/// <param name="OldEnd">Where it ends in the one.</param>
/// <param name="NewEnd">Where it ends in the other.</param>
internal readonly record struct TextChange(int Start, int OldEnd, int NewEnd)
{
    /// <summary>How far what stands behind it moves.</summary>
    public int Shift => NewEnd - OldEnd;

    public static TextChange Between(string before, string after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
        {
            end++;
        }

        return new TextChange(start, before.Length - end, after.Length - end);
    }
}
