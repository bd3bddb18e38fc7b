namespace SpecLang.Benchmarks.ByHand;

/// <summary>Gives the lines of a file, from one buffer.</summary>
internal static class LineReader
{
    public delegate void LineHandler(ReadOnlySpan<byte> line);

    public static void Read(string file, LineHandler handle)
    {
        using var handleOfFile = File.OpenHandle(file, options: FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var (kept, offset) = (0, 0L);
        while (true)
        {
            var read = RandomAccess.Read(handleOfFile, buffer.AsSpan(kept), offset);
            if (read == 0)
            {
                if (kept > 0)
                {
                    handle(buffer.AsSpan(0, kept));
                }

                return;
            }

            offset += read;
            var rest = buffer.AsSpan(0, kept + read);
            for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
            {
                if (end > 0)
                {
                    handle(rest[..end]);
                }

                rest = rest[(end + 1)..];
            }

            kept = rest.Length;
            rest.CopyTo(buffer);
            if (kept == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }
}
