namespace SpecLang.Runtime.Scanning;

/// <summary>Keeps nothing but how much was written.</summary>
internal sealed class CountingStream : Stream
{
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
        // There is nothing behind it.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => written += count;

    public override void Write(ReadOnlySpan<byte> buffer) => written += buffer.Length;

    public override void WriteByte(byte value) => written++;
}
