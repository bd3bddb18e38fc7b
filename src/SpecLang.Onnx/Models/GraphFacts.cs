using System.Text;

namespace SpecLang.Onnx.Models;

/// <summary>
/// What an ONNX file says of itself that must be known before ONNX Runtime sees it: whether it reads other files, would end the process, draws
/// random numbers, or lets the texts of a batch touch one another. Field numbers are those of onnx.proto3.
/// </summary>
internal sealed class GraphFacts
{
    private const int MaxDepth = 64;
    private const string DefaultLocale = "en_US";

    private static readonly HashSet<string> RandomOperators = new(StringComparer.Ordinal)
    {
        "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli",
    };

    private static readonly HashSet<string> MixingOperators = new(StringComparer.Ordinal)
    {
        "DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM",
    };

    private enum Message
    {
        Model,
        Graph,
        Node,
        Attribute,
        Tensor,
        SparseTensor,
        Function,
        Training,
    }

    /// <summary>Whether weights are kept in other files.</summary>
    public bool HasExternalData { get; private set; }

    /// <summary>The first operator that draws random numbers, if any.</summary>
    public string? RandomOperator { get; private set; }

    /// <summary>The first operator whose result for one row depends on the whole batch, if any.</summary>
    public string? MixingOperator { get; private set; }

    /// <summary>Whether there is an operator that counts and weighs words.</summary>
    public bool WeighsTerms { get; private set; }

    /// <summary>The locale of the first StringNormalizer that needs another one than C, if any.</summary>
    public string? ForeignLocale { get; private set; }

    /// <summary>The first operator with a pattern that can't be read, if any.</summary>
    public string? UnreadablePattern { get; private set; }

    /// <summary>Reads the facts out of a whole ONNX file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no ONNX model, are cut short, or nest too deeply.</exception>
    public static GraphFacts Of(ReadOnlySpan<byte> model)
    {
        var facts = new GraphFacts();
        var hasGraph = false;
        var reader = new ProtobufReader(model);
        while (reader.Read())
        {
            hasGraph |= reader.Field == 7;
        }

        if (!hasGraph)
        {
            throw new InvalidDataException("there is no graph in it");
        }

        facts.Visit(Message.Model, model, depth: 0);
        return facts;
    }

    private static Message? Child(Message parent, int field) => (parent, field) switch
    {
        (Message.Model, 7) or (Message.Training, 1 or 2) or (Message.Attribute, 6 or 11) => Message.Graph,
        (Message.Model, 20) => Message.Training,
        (Message.Model, 25) => Message.Function,
        (Message.Graph, 1) or (Message.Function, 7) => Message.Node,
        (Message.Node, 5) or (Message.Function, 11) => Message.Attribute,
        (Message.Graph, 5) or (Message.Attribute, 5 or 10) or (Message.SparseTensor, 1 or 2) => Message.Tensor,
        (Message.Graph, 15) or (Message.Attribute, 22 or 23) => Message.SparseTensor,
        _ => null,
    };

    private void Visit(Message kind, ReadOnlySpan<byte> content, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidDataException($"its graphs nest more than {MaxDepth} deep");
        }

        if (kind == Message.Node)
        {
            VisitOperator(content);
        }

        var reader = new ProtobufReader(content);
        while (reader.Read())
        {
            if (kind == Message.Tensor)
            {
                HasExternalData |= reader.Field == 13 || (reader.Field == 14 && reader.Number != 0);
            }
            else if (Child(kind, reader.Field) is { } child)
            {
                Visit(child, reader.Content, depth + 1);
            }
        }
    }

    private void VisitOperator(ReadOnlySpan<byte> node)
    {
        var name = "";
        string? locale = null;
        var readable = true;
        var reader = new ProtobufReader(node);
        while (reader.Read())
        {
            if (reader.Field == 4)
            {
                name = Encoding.UTF8.GetString(reader.Content);
            }
            else if (reader.Field == 5)
            {
                readable &= HasReadablePatterns(reader.Content);
                var given = TextAttribute(reader.Content, "locale"u8);
                locale = locale is null or "C" ? given ?? locale : locale;
            }
        }

        WeighsTerms |= name == "TfIdfVectorizer";
        if (RandomOperators.Contains(name))
        {
            RandomOperator ??= name;
        }
        else if (MixingOperators.Contains(name))
        {
            MixingOperator ??= name;
        }
        else if (name == "StringNormalizer" && locale is not "C")
        {
            ForeignLocale ??= locale ?? DefaultLocale;
        }
        else if (!readable)
        {
            UnreadablePattern ??= name;
        }
    }

    /// <summary>Looks into the attributes that hold patterns: of Tokenizer (one, or several) and RegexFullMatch.</summary>
    private static bool HasReadablePatterns(ReadOnlySpan<byte> attribute)
    {
        var isPattern = false;
        var names = new ProtobufReader(attribute);
        while (names.Read())
        {
            isPattern |= names.Field == 1
                && (names.Content.SequenceEqual("tokenexp"u8) || names.Content.SequenceEqual("separators"u8) || names.Content.SequenceEqual("pattern"u8));
        }

        var readable = true;
        var values = new ProtobufReader(attribute);
        while (isPattern && values.Read())
        {
            readable &= values.Field is not (4 or 9) || PatternSyntax.IsReadable(values.Content);
        }

        return readable;
    }

    private static string? TextAttribute(ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> wanted)
    {
        var isWanted = false;
        string? value = null;
        var reader = new ProtobufReader(attribute);
        while (reader.Read())
        {
            if (reader.Field == 1)
            {
                isWanted = reader.Content.SequenceEqual(wanted);
            }
            else if (reader.Field == 4)
            {
                value = Encoding.UTF8.GetString(reader.Content);
            }
        }

        return isWanted ? value : null;
    }
}
