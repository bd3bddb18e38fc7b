using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SpecLang.Onnx.Models;

/// <summary>
/// The inputs and outputs that an ONNX file declares, read from its bytes: nothing of the model is run, and ONNX Runtime is not needed. Field numbers
/// are those of onnx.proto3.
/// </summary>
/// <param name="Inputs">What the graph is given, without weights that have a value of their own.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Producer">The program that wrote it; empty where the file does not say.</param>
internal sealed record GraphInterface(ImmutableArray<GraphValue> Inputs, ImmutableArray<GraphValue> Outputs, string Producer)
{
    /// <summary>Reads a whole ONNX file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no ONNX model, or are cut short.</exception>
    public static GraphInterface Of(ReadOnlySpan<byte> model)
    {
        var producer = "";
        GraphInterface? found = null;
        var reader = new ProtobufReader(model);
        while (reader.Read())
        {
            if (reader.Field == 2)
            {
                producer = Encoding.UTF8.GetString(reader.Content);
            }
            else if (reader.Field == 7)
            {
                found = OfGraph(reader.Content);
            }
        }

        return found is null ? throw new InvalidDataException("there is no graph in it") : found with { Producer = producer };
    }

    private static GraphInterface OfGraph(ReadOnlySpan<byte> graph)
    {
        var weights = new HashSet<string>(StringComparer.Ordinal);
        var inputs = ImmutableArray.CreateBuilder<GraphValue>();
        var outputs = ImmutableArray.CreateBuilder<GraphValue>();
        var reader = new ProtobufReader(graph);
        while (reader.Read())
        {
            switch (reader.Field)
            {
                case 5:
                    weights.Add(Text(reader.Content, field: 8));
                    break;
                case 11:
                    inputs.Add(ValueOf(reader.Content));
                    break;
                case 12:
                    outputs.Add(ValueOf(reader.Content));
                    break;
                default:
                    break;
            }
        }

        return new GraphInterface([.. inputs.Where(i => !weights.Contains(i.Name))], outputs.ToImmutable(), Producer: "");
    }

    private static GraphValue ValueOf(ReadOnlySpan<byte> value)
    {
        var type = "";
        var reader = new ProtobufReader(value);
        while (reader.Read())
        {
            if (reader.Field == 2)
            {
                type = TypeOf(reader.Content);
            }
        }

        return new GraphValue(Text(value, field: 1), type);
    }

    private static string TypeOf(ReadOnlySpan<byte> type)
    {
        var reader = new ProtobufReader(type);
        while (reader.Read())
        {
            if (reader.Field == 1)
            {
                return TensorOf(reader.Content);
            }

            if (reader.Field is 4 or 5)
            {
                return reader.Field == 4 ? "sequence" : "map";
            }
        }

        return "unknown";
    }

    private static string TensorOf(ReadOnlySpan<byte> tensor)
    {
        var element = "unknown";
        var sizes = new List<string>();
        var reader = new ProtobufReader(tensor);
        while (reader.Read())
        {
            if (reader.Field == 1)
            {
                element = ElementName(reader.Number);
            }
            else if (reader.Field == 2)
            {
                AddSizes(reader.Content, sizes);
            }
        }

        return element + "[" + string.Join(",", sizes) + "]";
    }

    private static void AddSizes(ReadOnlySpan<byte> shape, List<string> sizes)
    {
        var dimensions = new ProtobufReader(shape);
        while (dimensions.Read())
        {
            if (dimensions.Field != 1)
            {
                continue;
            }

            var size = "N";
            var parts = new ProtobufReader(dimensions.Content);
            while (parts.Read())
            {
                size = parts.Field == 1 ? parts.Number.ToString(CultureInfo.InvariantCulture) : size;
            }

            sizes.Add(size);
        }
    }

    private static string Text(ReadOnlySpan<byte> message, int field)
    {
        var reader = new ProtobufReader(message);
        while (reader.Read())
        {
            if (reader.Field == field)
            {
                return Encoding.UTF8.GetString(reader.Content);
            }
        }

        return "";
    }

    private static string ElementName(ulong type) => type switch
    {
        1 => "float",
        2 => "uint8",
        3 => "int8",
        6 => "int32",
        7 => "int64",
        8 => "string",
        9 => "bool",
        10 => "float16",
        11 => "double",
        16 => "bfloat16",
        _ => "type " + type.ToString(CultureInfo.InvariantCulture),
    };
}
