using SpecLang.Runtime.Scanning;

namespace SpecLang.Runtime.Input;

/// <summary>The bytes of a stream that have been read and not yet used. Grows only as far as its reader asks it to.</summary>
/// <param name="stream">The stream.</param>
/// <param name="buffers">Gives the arrays, so that lines can be given out in the array that they were read into; null where none are.</param>
internal sealed class InputBuffer(Stream stream, SegmentBuffers? buffers = null)
{
    private const int FirstSize = 64 * 1024;

    private byte[] bytes = buffers?.Rent() ?? new byte[FirstSize];
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
            // What is read behind a line of any length fits into an array of lines.
            var room = Math.Min(Capacity - end, SegmentBuffers.SegmentBytes);
            var read = stream.Read(bytes, end, room);
            MayWait = read < room;
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

    /// <summary>Gives out the array that begins with the first available bytes. They are used up; those behind them stay available.</summary>
    /// <param name="count">How many bytes.</param>
    /// <param name="lines">How many line feeds are among them.</param>
    public byte[] Detach(int count, int lines)
    {
        if (buffers is null)
        {
            throw new InvalidOperationException("The arrays are the buffer's own.");
        }

        if (start > 0)
        {
            bytes.AsSpan(start, end - start).CopyTo(bytes);
            (start, end) = (0, end - start);
        }

        var given = bytes;
        if (!SegmentBuffers.IsUsual(bytes) && count <= SegmentBuffers.SegmentBytes)
        {
            // A long array was for a long line, and is let go of.
            given = buffers.Rent();
            bytes.AsSpan(0, count).CopyTo(given);
        }

        var rest = bytes.AsSpan(count, end - count);
        var next = rest.Length <= SegmentBuffers.SegmentBytes ? buffers.Rent() : SegmentBuffers.Allocate(rest.Length + RecordScanner.Padding);
        rest.CopyTo(next);
        (bytes, end) = (next, rest.Length);
        Line += lines;
        return given;
    }

    /// <summary>Gives the array back; nothing is available any more.</summary>
    public void Release()
    {
        buffers?.Return(bytes);
        (bytes, start, end, hasEnded) = ([], 0, 0, true);
    }

    /// <summary>So many bytes of the array may be used: behind lines that are given out there must be some more.</summary>
    private int Capacity => buffers is null ? bytes.Length : bytes.Length - RecordScanner.Padding;

    private void MakeRoom()
    {
        if (end < Capacity)
        {
            return;
        }

        var used = end - start;
        var target = bytes;
        if (used > Capacity / 2 && (buffers is null || start == 0))
        {
            var length = checked((int)Math.Min(bytes.Length * 2L, Array.MaxLength));
            target = buffers is null ? new byte[length] : SegmentBuffers.Allocate(length);
        }

        bytes.AsSpan(start, used).CopyTo(target);
        if (!ReferenceEquals(bytes, target))
        {
            buffers?.Return(bytes);
        }

        bytes = target;
        start = 0;
        end = used;
    }
}
