using System.Collections.Immutable;
using System.Text;
using SpecLang.Onnx.Models;

namespace SpecLang.Onnx.Explaining;

/// <summary>An operator of a graph with its attributes. Field numbers are those of onnx.proto3, NodeProto.</summary>
internal sealed record GraphNode(string Operator, string Domain, ImmutableArray<string> Inputs, ImmutableArray<string> Outputs, ImmutableArray<GraphAttribute> Attributes)
{
    public static GraphNode Read(ReadOnlySpan<byte> content)
    {
        var (name, domain) = ("", "");
        var inputs = ImmutableArray.CreateBuilder<string>();
        var outputs = ImmutableArray.CreateBuilder<string>();
        var attributes = ImmutableArray.CreateBuilder<GraphAttribute>();
        var reader = new ProtobufReader(content);
        while (reader.Read())
        {
            switch (reader.Field)
            {
                case 1:
                    inputs.Add(Encoding.UTF8.GetString(reader.Content));
                    break;
                case 2:
                    outputs.Add(Encoding.UTF8.GetString(reader.Content));
                    break;
                case 4:
                    name = Encoding.UTF8.GetString(reader.Content);
                    break;
                case 5:
                    attributes.Add(GraphAttribute.Read(reader.Content));
                    break;
                case 7:
                    domain = Encoding.UTF8.GetString(reader.Content);
                    break;
            }
        }

        return new GraphNode(name, domain, inputs.ToImmutable(), outputs.ToImmutable(), attributes.ToImmutable());
    }

    public GraphAttribute? Find(string name) => Attributes.FirstOrDefault(a => a.Name == name);

    public long Integer(string name, long absent) => Find(name)?.Integer ?? absent;

    public string Text(string name, string absent) => Find(name)?.Text ?? absent;

    /// <summary>A single float, such as Gemm's <c>alpha</c>.</summary>
    public float Float(string name, float absent) => Find(name) is { Floats: [var value, ..] } ? value : absent;
}
