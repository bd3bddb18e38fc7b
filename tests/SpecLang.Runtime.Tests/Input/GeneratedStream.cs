namespace SpecLang.Runtime.Tests.Input;

/// <summary>A stream far larger than memory should be: a piece, again and again.</summary>
internal sealed class GeneratedStream(byte[] head, byte[] piece, long times, byte[] tail) : Stream
{
    private readonly IEnumerator<byte[]> pieces = Pieces(head, piece, times, tail).GetEnumerator();
    private ReadOnlyMemory<byte> rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (rest.IsEmpty)
        {
            if (!pieces.MoveNext())
            {
                return 0;
            }

            rest = pieces.Current;
        }

        var length = Math.Min(count, rest.Length);
        rest[..length].CopyTo(buffer.AsMemory(offset));
        rest = rest[length..];
        return length;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        pieces.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<byte[]> Pieces(byte[] head, byte[] piece, long times, byte[] tail)
    {
        yield return head;
        for (var i = 0L; i < times; i++)
        {
            yield return piece;
        }

        yield return tail;
    }
}
