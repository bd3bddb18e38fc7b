namespace SpecLang.Text.Scanning;

/// <summary>Arrays of numbers as bytes, in the order of this machine's bytes.</summary>
internal static class SavedArray
{
    /// <summary>So many bytes are copied at a time: a copy of all would be as large as the array.</summary>
    private const int BlockLength = 1 << 16;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var (count, length) = (reader.ReadInt32(), reader.ReadInt32());
        if (count < 0 || length < 0 || length > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new EndOfStreamException();
        }

        var values = new T[count];
        if (length != Buffer.ByteLength(values))
        {
            throw new EndOfStreamException();
        }

        var block = new byte[Math.Min(length, BlockLength)];
        for (var at = 0; at < length;)
        {
            var read = reader.Read(block, 0, Math.Min(block.Length, length - at));
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            Buffer.BlockCopy(block, 0, values, at, read);
            at += read;
        }

        return values;
    }

    public static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        var length = Buffer.ByteLength(values);
        writer.Write(values.Length);
        writer.Write(length);
        var block = new byte[Math.Min(length, BlockLength)];
        for (var at = 0; at < length; at += block.Length)
        {
            var part = Math.Min(block.Length, length - at);
            Buffer.BlockCopy(values, at, block, 0, part);
            writer.Write(block, 0, part);
        }
    }
}
