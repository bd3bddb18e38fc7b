using System.Buffers.Binary;
using System.Text;
using SpecLang.Onnx.Models;

namespace SpecLang.Onnx.Explaining;

/// <summary>An attribute of an operator; of its values those are filled that it has. Field numbers are those of onnx.proto3, AttributeProto.</summary>
internal sealed record GraphAttribute(string Name, long Integer, string Text, float[] Floats, long[] Integers, string[] Texts)
{
    public static GraphAttribute Read(ReadOnlySpan<byte> content)
    {
        var (name, integer, text) = ("", 0L, "");
        var floats = new List<float>();
        var integers = new List<long>();
        var texts = new List<string>();
        var reader = new ProtobufReader(content);
        while (reader.Read())
        {
            switch (reader.Field)
            {
                case 1:
                    name = Encoding.UTF8.GetString(reader.Content);
                    break;
                case 2:
                    floats.Add(BitConverter.UInt32BitsToSingle((uint)reader.Number));
                    break;
                case 3:
                    integer = (long)reader.Number;
                    break;
                case 4:
                    text = Encoding.UTF8.GetString(reader.Content);
                    break;
                case 7:
                    AddFloats(floats, reader);
                    break;
                case 8:
                    AddIntegers(integers, reader);
                    break;
                case 9:
                    texts.Add(Encoding.UTF8.GetString(reader.Content));
                    break;
            }
        }

        return new GraphAttribute(name, integer, text, [.. floats], [.. integers], [.. texts]);
    }

    private static void AddFloats(List<float> floats, ProtobufReader reader)
    {
        if (reader.Content.IsEmpty)
        {
            floats.Add(BitConverter.UInt32BitsToSingle((uint)reader.Number));
        }

        for (var i = 0; i + 4 <= reader.Content.Length; i += 4)
        {
            floats.Add(BinaryPrimitives.ReadSingleLittleEndian(reader.Content[i..]));
        }
    }

    // Packed, or one field a number, as the writer liked; both are read.
    private static void AddIntegers(List<long> integers, ProtobufReader reader)
    {
        if (reader.Content.IsEmpty)
        {
            integers.Add((long)reader.Number);
        }

        var (value, shift) = (0UL, 0);
        foreach (var next in reader.Content)
        {
            value |= (ulong)(next & 0x7f) << shift;
            shift += 7;
            if (next < 0x80)
            {
                integers.Add((long)value);
                (value, shift) = (0UL, 0);
            }
        }
    }
}
