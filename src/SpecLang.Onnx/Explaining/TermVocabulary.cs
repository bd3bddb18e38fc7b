namespace SpecLang.Onnx.Explaining;

/// <summary>
/// The terms of a TfIdfVectorizer: runs of words, each with the column it counts for and its weight. As the operator says it (ONNX operators, TfIdfVectorizer):
/// <c>ngram_counts</c> tells where the runs of each length begin in the pool, <c>ngram_indexes</c> the column of each run.
/// </summary>
internal sealed class TermVocabulary
{
    private readonly Dictionary<string, (int Column, double Weight)> terms = new(StringComparer.Ordinal);

    private TermVocabulary(int shortest, int longest, string mode)
    {
        Shortest = shortest;
        Longest = longest;
        Mode = mode;
    }

    public int Shortest { get; }

    public int Longest { get; }

    /// <summary><c>TF</c> counts, <c>IDF</c> weighs what occurs, <c>TFIDF</c> weighs counts.</summary>
    public string Mode { get; }

    /// <summary>Reads the operator; null where it does what is not understood here, such as leaving words out between those of a run.</summary>
    public static TermVocabulary? TryRead(GraphNode node)
    {
        var counts = node.Find("ngram_counts")?.Integers ?? [];
        var columns = node.Find("ngram_indexes")?.Integers ?? [];
        var pool = node.Find("pool_strings")?.Texts ?? [];
        var weights = node.Find("weights")?.Floats ?? [];
        var vocabulary = new TermVocabulary((int)node.Integer("min_gram_length", 1), (int)node.Integer("max_gram_length", 1), node.Text("mode", ""));
        if (node.Integer("max_skip_count", 0) != 0 || vocabulary.Mode is not ("TF" or "IDF" or "TFIDF") || pool.Length == 0
            || vocabulary.Shortest < 1 || vocabulary.Longest < vocabulary.Shortest || (weights.Length > 0 && weights.Length != columns.Length))
        {
            return null;
        }

        return vocabulary.Fill(counts, columns, pool, weights) ? vocabulary : null;
    }

    public bool TryFind(string term, out int column, out double weight)
    {
        var isKnown = terms.TryGetValue(term, out var found);
        (column, weight) = found;
        return isKnown;
    }

    private bool Fill(long[] counts, long[] columns, string[] pool, float[] weights)
    {
        var run = 0;
        for (var length = 1; length <= counts.Length; length++)
        {
            var end = length < counts.Length ? counts[length] : pool.Length;
            for (var at = counts[length - 1]; at + length <= end; at += length, run++)
            {
                if (at < 0 || end > pool.Length || run >= columns.Length || columns[run] is < 0 or > int.MaxValue)
                {
                    return false;
                }

                var isWeighed = Mode != "TF" && weights.Length > 0;
                terms[string.Join(' ', pool.AsSpan((int)at, length).ToArray())] = ((int)columns[run], isWeighed ? weights[run] : 1);
            }
        }

        return run == columns.Length;
    }
}
