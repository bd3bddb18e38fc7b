using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using SpecLang.Onnx.Models;

namespace SpecLang.Onnx.Explaining;

/// <summary>A graph whose operators stand one behind the other, from its one input to its output, with its constants. Field numbers are those of onnx.proto3.</summary>
/// <param name="Nodes">In the order in which they run.</param>
/// <param name="Floats">The constants of 32-bit floats, by their names.</param>
internal sealed record GraphChain(ImmutableArray<GraphNode> Nodes, IReadOnlyDictionary<string, float[]> Floats)
{
    private const int GraphField = 7;
    private const int FloatType = 1;

    /// <summary>Reads the chain of a whole model; null where its operators are no chain that ends in the output.</summary>
    /// <param name="model">A whole ONNX file.</param>
    /// <param name="output">The output that the classifier reads.</param>
    public static GraphChain? TryRead(ReadOnlySpan<byte> model, string output)
    {
        var nodes = new List<GraphNode>();
        var floats = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var reader = new ProtobufReader(model);
        while (reader.Read())
        {
            if (reader.Field == GraphField)
            {
                ReadGraph(reader.Content, nodes, floats);
            }
        }

        var last = nodes.FindLastIndex(node => node.Outputs.Contains(output));
        var chain = nodes.Take(last + 1).ToImmutableArray();
        var isChain = chain.Skip(1).Zip(chain).All(pair => pair.First.Inputs is [var from, ..] && pair.Second.Outputs is [var to] && from == to);
        return chain.IsEmpty || !isChain ? null : new GraphChain(chain, floats);
    }

    private static void ReadGraph(ReadOnlySpan<byte> graph, List<GraphNode> nodes, Dictionary<string, float[]> floats)
    {
        var reader = new ProtobufReader(graph);
        while (reader.Read())
        {
            if (reader.Field == 1)
            {
                nodes.Add(GraphNode.Read(reader.Content));
            }
            else if (reader.Field == 5)
            {
                ReadTensor(reader.Content, floats);
            }
        }
    }

    private static void ReadTensor(ReadOnlySpan<byte> tensor, Dictionary<string, float[]> floats)
    {
        var (name, type) = ("", 0UL);
        var values = new List<float>();
        var reader = new ProtobufReader(tensor);
        while (reader.Read())
        {
            switch (reader.Field)
            {
                case 2:
                    type = reader.Number;
                    break;
                case 4 when reader.Content.IsEmpty:
                    values.Add(BitConverter.UInt32BitsToSingle((uint)reader.Number));
                    break;
                case 4 or 9:
                    for (var i = 0; i + 4 <= reader.Content.Length; i += 4)
                    {
                        values.Add(BinaryPrimitives.ReadSingleLittleEndian(reader.Content[i..]));
                    }

                    break;
                case 8:
                    name = Encoding.UTF8.GetString(reader.Content);
                    break;
            }
        }

        if (type == FloatType)
        {
            floats[name] = [.. values];
        }
    }
}
