using System.Text;

namespace SpecLang.Onnx.Tests;

/// <summary>Writes small ONNX files for tests: the messages of onnx.proto3 by their field numbers, values without a field name as they come.</summary>
internal static class OnnxFile
{
    public const int Float = 1;
    public const int Int64 = 7;
    public const int Text = 8;
    public const int Double = 11;

    public static byte[] Model(params byte[][] graphParts) => Join(
        Number(1, 7),
        Field(8, Number(2, 13)),
        Field(8, Join(Field(1, "com.microsoft"), Number(2, 1))),
        Field(8, Join(Field(1, "ai.onnx.ml"), Number(2, 2))),
        Field(7, Join([.. graphParts, Field(2, "test")])));

    /// <summary>A dimension is a number, or a name where it is open.</summary>
    public static byte[] Input(string name, int type, params object[] shape) => Value(11, name, type, shape);

    public static byte[] Output(string name, int type, params object[] shape) => Value(12, name, type, shape);

    public static byte[] Node(string operation, string[] inputs, string[] outputs, params byte[][] attributes) => NodeOf("", operation, inputs, outputs, attributes);

    public static byte[] NodeOf(string domain, string operation, string[] inputs, string[] outputs, params byte[][] attributes) => Field(1, Join(
        [.. inputs.Select(name => Field(1, name)), .. outputs.Select(name => Field(2, name)), Field(4, operation), .. attributes, Field(7, domain)]));

    public static byte[] Attribute(string name, long value) => Field(5, Join(Field(1, name), Number(3, value), Number(20, 2)));

    public static byte[] Attribute(string name, string value) => Field(5, Join(Field(1, name), Field(4, value), Number(20, 3)));

    public static byte[] Attribute(string name, params long[] values) =>
        Field(5, Join([Field(1, name), .. values.Select(value => Number(8, value)), Number(20, 7)]));

    public static byte[] Attribute(string name, params string[] values) =>
        Field(5, Join([Field(1, name), .. values.Select(value => Field(9, value)), Number(20, 8)]));

    public static byte[] Graph(string name, byte[] graph) => Field(5, Join(Field(1, name), Field(6, graph), Number(20, 5)));

    public static byte[] Floats(string name, long[] shape, params float[] values) => Field(5, Join(
        [.. shape.Select(size => Number(1, size)), Number(2, Float), Field(8, name), Field(9, [.. values.SelectMany(BitConverter.GetBytes)])]));

    public static byte[] ExternalFloats(string name, string file) => Field(5, Join(
        Number(1, 1), Number(2, Float), Field(8, name), Field(13, Join(Field(1, "location"), Field(2, file))), Number(14, 1)));

    public static byte[] Field(int field, byte[] content) => Join(Varint((field << 3) | 2), Varint(content.Length), content);

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    private static byte[] Field(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Number(int field, long value) => Join(Varint(field << 3), Varint(value));

    private static byte[] Value(int field, string name, int type, object[] shape)
    {
        var dimensions = shape.Select(size => Field(1, size is int number ? Number(1, number) : Field(2, (string)size))).ToArray();
        return Field(field, Join(Field(1, name), Field(2, Field(1, Join(Number(1, type), Field(2, Join(dimensions)))))));
    }

    private static byte[] Varint(long value)
    {
        var rest = (ulong)value;
        var bytes = new List<byte>();
        for (; rest > 0x7f; rest >>= 7)
        {
            bytes.Add((byte)(rest | 0x80));
        }

        return [.. bytes, (byte)rest];
    }
}
