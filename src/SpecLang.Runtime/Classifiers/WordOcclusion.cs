using System.Collections.Immutable;
using SpecLang.Text;

namespace SpecLang.Runtime.Classifiers;

/// <summary>The rows that occlusion tries: each without one word, or without a run of words where there are more words than tries.</summary>
/// <param name="Rows">In the order of the parameters and their texts.</param>
/// <param name="WordsPerRow">The longest run.</param>
internal sealed record WordOcclusion(ImmutableArray<OccludedRow> Rows, int WordsPerRow)
{
    public static WordOcclusion Of(string[] row, int maximumRuns)
    {
        var words = row.Select(text => TextFunctions.Words(new TextValue(text, field: "")).Select(w => (Start: w.ToOriginal(0), w.Value.Length)).ToArray()).ToArray();
        var perRow = 1;
        while (words.Sum(w => Runs(w.Length, perRow)) > Math.Max(maximumRuns, words.Count(w => w.Length > 0)))
        {
            perRow = perRow < 16 ? perRow + 1 : perRow + (perRow / 8);
        }

        var rows = ImmutableArray.CreateBuilder<OccludedRow>();
        for (var parameter = 0; parameter < row.Length; parameter++)
        {
            for (var first = 0; first < words[parameter].Length; first += perRow)
            {
                rows.Add(Without(row, parameter, words[parameter], first, Math.Min(first + perRow, words[parameter].Length)));
            }
        }

        return new WordOcclusion(rows.ToImmutable(), perRow);
    }

    private static int Runs(int words, int perRow) => (words + perRow - 1) / perRow;

    // What stands between the words and the next one goes with them, so that no two blanks are left.
    private static OccludedRow Without(string[] row, int parameter, (int Start, int Length)[] words, int first, int next)
    {
        var text = row[parameter];
        var start = words[first].Start;
        var end = words[next - 1].Start + words[next - 1].Length;
        var rest = next < words.Length ? words[next].Start : end;
        var without = (string[])row.Clone();
        without[parameter] = string.Concat(text.AsSpan(0, start), text.AsSpan(rest));
        return new OccludedRow(text[start..end], new TermPlace(parameter, start, end - start), without);
    }
}
