namespace SpecLang.Text.Scanning;

/// <summary>Arrays of numbers as bytes, in the order of this machine's bytes.</summary>
internal static class SavedArray
{
    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        var bytes = reader.ReadBytes(reader.ReadInt32());
        var values = new T[count];
        if (bytes.Length != Buffer.ByteLength(values))
        {
            throw new EndOfStreamException();
        }

        Buffer.BlockCopy(bytes, 0, values, 0, bytes.Length);
        return values;
    }

    public static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        var bytes = new byte[Buffer.ByteLength(values)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        writer.Write(values.Length);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
