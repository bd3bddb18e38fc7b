namespace SpecLang.Runtime.Input;

/// <summary>The bytes of a stream that have been read and not yet used. Grows only as far as its reader asks it to.</summary>
internal sealed class InputBuffer(Stream stream)
{
    private const int FirstSize = 64 * 1024;

    private byte[] bytes = new byte[FirstSize];
    private int start;
    private int end;
    private bool hasEnded;

    public ReadOnlySpan<byte> Available => bytes.AsSpan(start, end - start);

    /// <summary>The line that the first available byte stands in, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Whether the last read gave less than there was room for, as a pipe does that has no more yet: the next one may wait.</summary>
    public bool MayWait { get; private set; }

    /// <summary>Why the stream broke off; null as long as it has not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Reads on; false at the end of the stream, or where it broke off. What is available stays at its place from the start.</summary>
    public bool Fill()
    {
        if (hasEnded)
        {
            return false;
        }

        MakeRoom();
        try
        {
            var read = stream.Read(bytes, end, bytes.Length - end);
            MayWait = read < bytes.Length - end;
            end += read;
            hasEnded = read == 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Failure = exception.Message;
            hasEnded = true;
        }

        return !hasEnded;
    }

    public void Skip(int count)
    {
        Line += bytes.AsSpan(start, count).Count((byte)'\n');
        start += count;
    }

    /// <summary>Skips white space and reads on as needed; false at the end of the stream.</summary>
    public bool SkipWhiteSpace()
    {
        do
        {
            var rest = Available.TrimStart(" \t\r\n"u8);
            Skip(Available.Length - rest.Length);
            if (!rest.IsEmpty)
            {
                return true;
            }
        }
        while (Fill());
        return false;
    }

    public void SkipByteOrderMark()
    {
        var mark = "\uFEFF"u8;
        while (Available.Length < mark.Length && Fill())
        {
            // Three bytes may come one by one.
        }

        if (Available.StartsWith(mark))
        {
            Skip(mark.Length);
        }
    }

    private void MakeRoom()
    {
        if (end < bytes.Length)
        {
            return;
        }

        var used = end - start;
        var target = used > bytes.Length / 2 ? new byte[checked((int)Math.Min(bytes.Length * 2L, Array.MaxLength))] : bytes;
        bytes.AsSpan(start, used).CopyTo(target);
        bytes = target;
        start = 0;
        end = used;
    }
}
