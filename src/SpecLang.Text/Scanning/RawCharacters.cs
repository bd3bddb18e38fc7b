using SpecLang.Text.Patterns;
using SpecLang.Text.Unicode;

namespace SpecLang.Text.Scanning;

/// <summary>
/// Characters as they stand in a text, from characters as matchers compare them. Only for texts whose normal form is the text itself
/// (<see cref="CharacterTraits"/>): what remains between the two is then folding, character by character.
/// </summary>
internal sealed class RawCharacters
{
    private static readonly Lazy<RawCharacters> Known = new(() => new RawCharacters(FindChanging()));

    private readonly int[] raw;
    private readonly int[] foldedOfRaw;
    private readonly int[] changing;

    private RawCharacters(List<(int Raw, int Folded)> pairs)
    {
        changing = [.. pairs.Select(p => p.Raw).OrderBy(c => c)];
        pairs.Sort((a, b) => a.Folded.CompareTo(b.Folded));
        raw = [.. pairs.Select(p => p.Raw)];
        foldedOfRaw = [.. pairs.Select(p => p.Folded)];
    }

    /// <summary>The characters that become a member of the set when they are folded.</summary>
    public static CodePointSet Unfold(CodePointSet folded)
    {
        var ranges = new List<CodePointRange>();
        foreach (var (first, last) in folded.Ranges())
        {
            Known.Value.AddUnchanging(ranges, first, last);
            Known.Value.AddChanging(ranges, first, last);
        }

        return CodePointSet.Of(ranges);
    }

    private static int FirstAtLeast(int[] sorted, int value)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static List<(int Raw, int Folded)> FindChanging()
    {
        const int block = 1 << CaseTable.FoldShift;
        var same = CaseTable.FoldIndex[CodePoints.Maximum >> CaseTable.FoldShift];
        var pairs = new List<(int, int)> { ('\u2010', '-'), ('\u2011', '-'), ('\u2018', '\''), ('\u2019', '\'') };
        for (var start = 0; start <= CodePoints.Maximum; start += block)
        {
            if (start >= block && CaseTable.FoldIndex[start >> CaseTable.FoldShift] == same)
            {
                continue;
            }

            for (var codePoint = start; codePoint < start + block; codePoint++)
            {
                var folded = CaseFolding.Fold(codePoint);
                if (folded != codePoint)
                {
                    pairs.Add((codePoint, folded));
                }
            }
        }

        return pairs;
    }

    private void AddUnchanging(List<CodePointRange> ranges, int first, int last)
    {
        for (var i = FirstAtLeast(changing, first); i < changing.Length && changing[i] <= last; i++)
        {
            if (first < changing[i])
            {
                ranges.Add(new CodePointRange(first, changing[i] - 1));
            }

            first = changing[i] + 1;
        }

        if (first <= last)
        {
            ranges.Add(new CodePointRange(first, last));
        }
    }

    private void AddChanging(List<CodePointRange> ranges, int first, int last)
    {
        for (var i = FirstAtLeast(foldedOfRaw, first); i < foldedOfRaw.Length && foldedOfRaw[i] <= last; i++)
        {
            ranges.Add(new CodePointRange(raw[i], raw[i]));
        }
    }
}
