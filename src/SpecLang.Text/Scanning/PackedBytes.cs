namespace SpecLang.Text.Scanning;

/// <summary>
/// Bytes in fewer bytes, the same everywhere: a block of LZ4 (Y. Collet, LZ4 block format, 2011) behind its length. The compressors of .NET give different bytes from
/// version to version, and what is emitted must not.
/// </summary>
internal static class PackedBytes
{
    private const int LeastMatch = 4;
    private const int LastLiterals = 5;
    private const int LastMatch = 12;
    private const int MostDistance = 0xFFFF;
    private const int HashBits = 14;
    private const int NibbleMost = 15;

    public static byte[] Pack(byte[] bytes)
    {
        var packed = new List<byte>(bytes.Length / 4);
        packed.AddRange(BitConverter.GetBytes(bytes.Length));
        var places = new int[1 << HashBits];
        var literals = 0;
        for (var at = 1; at < bytes.Length - LastMatch;)
        {
            var value = BitConverter.ToUInt32(bytes, at);
            ref var place = ref places[(int)((value * 2654435761U) >> (32 - HashBits))];
            var candidate = place;
            place = at;
            if (at - candidate > MostDistance || BitConverter.ToUInt32(bytes, candidate) != value)
            {
                at++;
                continue;
            }

            var length = LeastMatch;
            while (at + length < bytes.Length - LastLiterals && bytes[candidate + length] == bytes[at + length])
            {
                length++;
            }

            AddSequence(packed, bytes, literals, at - literals, at - candidate, length);
            at += length;
            literals = at;
        }

        AddSequence(packed, bytes, literals, bytes.Length - literals, distance: 0, length: LeastMatch);
        return [.. packed];
    }

    /// <summary>What <see cref="Pack"/> was given.</summary>
    /// <exception cref="InvalidDataException">It gave something else.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        var length = packed.Length < sizeof(int) ? -1 : BitConverter.ToInt32(packed, 0);
        if (length < 0)
        {
            throw new InvalidDataException("Packed bytes have no length.");
        }

        var bytes = new byte[length];
        var (from, to) = (sizeof(int), 0);
        while (from < packed.Length)
        {
            var token = packed[from++];
            var literals = ReadLength(packed, ref from, token >> 4);
            if (literals > packed.Length - from || literals > length - to)
            {
                throw new InvalidDataException("Packed bytes end too early.");
            }

            Buffer.BlockCopy(packed, from, bytes, to, literals);
            (from, to) = (from + literals, to + literals);
            if (from < packed.Length)
            {
                Repeat(packed, ref from, token & NibbleMost, bytes, ref to);
            }
        }

        return to == length ? bytes : throw new InvalidDataException("Packed bytes end too early.");
    }

    private static void Repeat(byte[] packed, ref int from, int nibble, byte[] bytes, ref int to)
    {
        var distance = from + 2 <= packed.Length ? packed[from] | (packed[from + 1] << 8) : 0;
        from += 2;
        var count = ReadLength(packed, ref from, nibble) + LeastMatch;
        if (distance == 0 || distance > to || count > bytes.Length - to)
        {
            throw new InvalidDataException("Packed bytes repeat what is not there.");
        }

        // Byte by byte: what is repeated may be what is being written.
        for (var end = to + count; to < end; to++)
        {
            bytes[to] = bytes[to - distance];
        }
    }

    private static int ReadLength(byte[] packed, ref int from, int nibble)
    {
        var length = nibble;
        for (var isMore = nibble == NibbleMost; isMore && from < packed.Length;)
        {
            length += packed[from];
            isMore = packed[from++] == byte.MaxValue;
        }

        return length < 0 ? throw new InvalidDataException("Packed bytes are too long.") : length;
    }

    /// <summary>Adds bytes as they are, and then a repetition; none where the distance is 0, which only the end of a block has.</summary>
    private static void AddSequence(List<byte> packed, byte[] bytes, int literals, int count, int distance, int length)
    {
        packed.Add((byte)((Math.Min(count, NibbleMost) << 4) | Math.Min(length - LeastMatch, NibbleMost)));
        AddLength(packed, count);
        for (var i = 0; i < count; i++)
        {
            packed.Add(bytes[literals + i]);
        }

        if (distance > 0)
        {
            packed.Add((byte)distance);
            packed.Add((byte)(distance >> 8));
            AddLength(packed, length - LeastMatch);
        }
    }

    private static void AddLength(List<byte> packed, int length)
    {
        for (length -= NibbleMost; length >= byte.MaxValue; length -= byte.MaxValue)
        {
            packed.Add(byte.MaxValue);
        }

        if (length >= 0)
        {
            packed.Add((byte)length);
        }
    }
}
