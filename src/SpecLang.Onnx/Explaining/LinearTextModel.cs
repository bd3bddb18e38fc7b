using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SpecLang.Onnx.Explaining;

/// <summary>
/// A model that counts words and runs of words, weighs them, and adds them up: StringNormalizer → Tokenizer → TfIdfVectorizer → [LpNormalization] → Gemm
/// [→ Sigmoid]. Each term's share of the logit is then its value times its coefficient. The weights are read out of the graph, whatever model it is.
/// </summary>
internal sealed class LinearTextModel
{
    private readonly Regex words;
    private readonly int shortestWord;
    private readonly TermVocabulary vocabulary;
    private readonly int norm;
    private readonly float[] coefficients;
    private readonly double scale;

    private LinearTextModel(Regex words, int shortestWord, TermVocabulary vocabulary, int norm, float[] coefficients, double scale, double intercept, bool endsInSigmoid)
    {
        this.words = words;
        this.shortestWord = shortestWord;
        this.vocabulary = vocabulary;
        this.norm = norm;
        this.coefficients = coefficients;
        this.scale = scale;
        Intercept = intercept;
        EndsInSigmoid = endsInSigmoid;
    }

    public double Intercept { get; }

    /// <summary>Whether the graph itself makes a score of the logit.</summary>
    public bool EndsInSigmoid { get; }

    /// <summary>Reads a whole ONNX file; null where the graph is no such chain.</summary>
    /// <exception cref="InvalidDataException">The bytes are no ONNX model.</exception>
    public static LinearTextModel? TryRead(ReadOnlySpan<byte> model, string output)
    {
        if (GraphChain.TryRead(model, output) is not { } chain)
        {
            return null;
        }

        var nodes = new Queue<GraphNode>(chain.Nodes);
        var lower = Next(nodes, "StringNormalizer");
        var tokenizer = Next(nodes, "Tokenizer");
        var terms = Next(nodes, "TfIdfVectorizer");
        var length = Next(nodes, "LpNormalization");
        var sum = Next(nodes, "Gemm");
        var sigmoid = Next(nodes, "Sigmoid");
        if (nodes.Count > 0 || lower is null || tokenizer is null || terms is null || sum is null || !IsPlain(lower, tokenizer, length, sum)
            || TermVocabulary.TryRead(terms) is not { } vocabulary || Constants(chain, sum) is not var (coefficients, intercept))
        {
            return null;
        }

        // A pattern that .NET's engine of linear time reads: it was checked before the model was opened.
        var pattern = new Regex(tokenizer.Text("tokenexp", ""), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        var power = length is null ? 0 : (int)length.Integer("p", 2);
        return new LinearTextModel(
            pattern, (int)tokenizer.Integer("mincharnum", 1), vocabulary, power, coefficients, sum.Float("alpha", 1), intercept * sum.Float("beta", 1), sigmoid is not null);
    }

    /// <summary>The terms of a text that the model knows: what each adds to the logit, and where it stands.</summary>
    public IReadOnlyList<(string Term, double Contribution, ImmutableArray<(int Start, int Length)> Places)> Terms(string text)
    {
        var found = Count(text);
        var values = found.ToDictionary(
            term => term.Key,
            term => term.Value.Weight * (vocabulary.Mode == "IDF" ? 1 : term.Value.Places.Count),
            StringComparer.Ordinal);
        var size = norm switch
        {
            1 => values.Values.Sum(Math.Abs),
            2 => Math.Sqrt(values.Values.Sum(value => value * value)),
            _ => 1,
        };
        return
        [
            .. found.Select(term => (
                term.Key,
                size > 0 ? scale * coefficients[term.Value.Column] * values[term.Key] / size : 0,
                term.Value.Places.ToImmutableArray())),
        ];
    }

    private static GraphNode? Next(Queue<GraphNode> nodes, string name) => nodes.TryPeek(out var node) && node.Operator == name ? nodes.Dequeue() : null;

    private static bool IsPlain(GraphNode lower, GraphNode tokenizer, GraphNode? length, GraphNode sum) =>
        lower.Text("case_change_action", "NONE") == "LOWER" && lower.Find("stopwords") is null
        && tokenizer.Text("tokenexp", "").Length > 0 && tokenizer.Integer("mark", 0) == 0
        && (length is null || (length.Integer("p", 2) is 1 or 2 && length.Integer("axis", -1) is 1 or -1))
        && sum.Integer("transA", 0) == 0 && sum.Integer("transB", 0) == 0 && sum.Inputs.Length == 3;

    private static (float[] Coefficients, double Intercept)? Constants(GraphChain chain, GraphNode sum) =>
        chain.Floats.TryGetValue(sum.Inputs[1], out var coefficients) && chain.Floats.TryGetValue(sum.Inputs[2], out var intercept) && intercept.Length == 1
            ? (coefficients, intercept[0])
            : null;

    private Dictionary<string, (int Column, double Weight, List<(int Start, int Length)> Places)> Count(string text)
    {
        // One unit for one: places in the text stay what they are.
        var lower = string.Create(text.Length, text, static (units, from) => from.AsSpan().ToLowerInvariant(units));
        var tokens = words.EnumerateMatches(lower);
        var places = new List<(int Start, int Length)>();
        foreach (var token in tokens)
        {
            if (token.Length >= shortestWord)
            {
                places.Add((token.Index, token.Length));
            }
        }

        var found = new Dictionary<string, (int Column, double Weight, List<(int Start, int Length)> Places)>(StringComparer.Ordinal);
        for (var length = vocabulary.Shortest; length <= vocabulary.Longest; length++)
        {
            for (var first = 0; first + length <= places.Count; first++)
            {
                Add(found, lower, places.GetRange(first, length));
            }
        }

        return found;
    }

    private void Add(Dictionary<string, (int Column, double Weight, List<(int Start, int Length)> Places)> found, string text, List<(int Start, int Length)> run)
    {
        var term = string.Join(' ', run.Select(word => text.Substring(word.Start, word.Length)));
        if (!vocabulary.TryFind(term, out var column, out var weight) || column >= coefficients.Length)
        {
            return;
        }

        if (!found.TryGetValue(term, out var entry))
        {
            found[term] = entry = (column, weight, []);
        }

        entry.Places.Add((run[0].Start, run[^1].Start + run[^1].Length - run[0].Start));
    }
}
