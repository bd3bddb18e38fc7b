namespace SpecLang.Onnx.Tests;

/// <summary>Small models over texts. Most look a text up in a table of rows: `row0`, `row1` …, anything else is row 0.</summary>
internal static class SmallModels
{
    /// <summary>Gives each text one row of the table; the text `outside` names a row that isn't there, which fails the run.</summary>
    public static byte[] Table(float[][] rows, object? batch = null, string output = "scores") => OnnxFile.Model(
        Lookup("text", "index", rows.Length),
        OnnxFile.Node("Gather", ["table", "index"], [output]),
        OnnxFile.Floats("table", [rows.Length, rows[0].Length], [.. rows.SelectMany(row => row)]),
        OnnxFile.Input("text", OnnxFile.Text, batch ?? "N"),
        OnnxFile.Output(output, OnnxFile.Float, batch ?? "N", rows[0].Length));

    /// <summary>The sum of two texts' numbers.</summary>
    public static byte[] Sum(string first, string second) => OnnxFile.Model(
        Lookup(first, "i", 3),
        Lookup(second, "j", 3),
        OnnxFile.Node("Gather", ["tens", "i"], ["left"]),
        OnnxFile.Node("Gather", ["ones", "j"], ["right"]),
        OnnxFile.Node("Add", ["left", "right"], ["sum"]),
        OnnxFile.Floats("tens", [3], 0, 10, 20),
        OnnxFile.Floats("ones", [3], 0, 1, 2),
        OnnxFile.Input(first, OnnxFile.Text, "N"),
        OnnxFile.Input(second, OnnxFile.Text, "N"),
        OnnxFile.Output("sum", OnnxFile.Float, "N"));

    /// <summary>Gives a text its share of three common words, less the mean of the batch's shares: what a model should never do.</summary>
    public static byte[] LessTheMean() => OnnxFile.Model(
        OnnxFile.NodeOf("com.microsoft", "Tokenizer", ["text"], ["words"],
            OnnxFile.Attribute("mark", 0L), OnnxFile.Attribute("mincharnum", 1L), OnnxFile.Attribute("pad_value", "#"), OnnxFile.Attribute("tokenexp", "[a-z]+")),
        OnnxFile.Node("TfIdfVectorizer", ["words"], ["counts"],
            OnnxFile.Attribute("mode", "TF"), OnnxFile.Attribute("min_gram_length", 1L), OnnxFile.Attribute("max_gram_length", 1L),
            OnnxFile.Attribute("max_skip_count", 0L), OnnxFile.Attribute("ngram_counts", [0L]), OnnxFile.Attribute("ngram_indexes", [0L, 1L, 2L]),
            OnnxFile.Attribute("pool_strings", ["all", "is", "the"])),
        OnnxFile.Node("ReduceMean", ["counts"], ["own"], OnnxFile.Attribute("axes", [1L]), OnnxFile.Attribute("keepdims", 0L)),
        OnnxFile.Node("ReduceMean", ["own"], ["mean"], OnnxFile.Attribute("keepdims", 1L)),
        OnnxFile.Node("Sub", ["own", "mean"], ["score"]),
        OnnxFile.Input("text", OnnxFile.Text, "N"),
        OnnxFile.Output("score", OnnxFile.Float, "N"));

    /// <summary>Quantises over the whole batch.</summary>
    public static byte[] Quantised() => OnnxFile.Model(
        Lookup("text", "index", 3),
        OnnxFile.Node("Gather", ["table", "index"], ["own"]),
        OnnxFile.Node("DynamicQuantizeLinear", ["own"], ["q", "scale", "zero"]),
        OnnxFile.Node("DequantizeLinear", ["q", "scale", "zero"], ["score"]),
        OnnxFile.Floats("table", [3], 0.11f, 0.27f, 0.83f),
        OnnxFile.Input("text", OnnxFile.Text, "N"),
        OnnxFile.Output("score", OnnxFile.Float, "N"));

    /// <summary>Reads a text as a number, and fails on one that is none.</summary>
    public static byte[] Parse() => OnnxFile.Model(
        OnnxFile.Node("Cast", ["text"], ["score"], OnnxFile.Attribute("to", (long)OnnxFile.Float)),
        OnnxFile.Input("text", OnnxFile.Text, "N"),
        OnnxFile.Output("score", OnnxFile.Float, "N"));

    public static byte[] Normalised(params byte[][] locale) => OnnxFile.Model(
        OnnxFile.Node("StringNormalizer", ["text"], ["lower"], [OnnxFile.Attribute("case_change_action", "LOWER"), .. locale]),
        Lookup("lower", "index", 2),
        OnnxFile.Node("Gather", ["table", "index"], ["score"]),
        OnnxFile.Floats("table", [2], 0.25f, 0.75f),
        OnnxFile.Input("text", OnnxFile.Text, "N"),
        OnnxFile.Output("score", OnnxFile.Float, "N"));

    private static byte[] Lookup(string text, string index, int rows) => OnnxFile.NodeOf(
        "ai.onnx.ml",
        "LabelEncoder",
        [text],
        [index],
        OnnxFile.Attribute("keys_strings", [.. Enumerable.Range(0, rows).Select(row => $"row{row}"), "outside"]),
        OnnxFile.Attribute("values_int64s", [.. Enumerable.Range(0, rows).Select(row => (long)row), 1_000_000]),
        OnnxFile.Attribute("default_int64", 0L));
}
