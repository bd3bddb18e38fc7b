using System.Runtime.InteropServices;

namespace SpecLang.Cli;

/// <summary>
/// The process's output on Unix, written where the descriptor stands. .NET's console stream hides that nobody reads any more, so a run would go on for
/// nothing; its file stream keeps a position of its own, so that two commands which share one file would write over one another.
/// </summary>
internal sealed class StandardOutput : Stream
{
    private const int Descriptor = 1;
    private const int Interrupted = 4;

    /// <summary>EAGAIN on Linux and on macOS.</summary>
    private static readonly int[] TryAgain = [11, 35];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes all bytes, waiting for a slow reader.</summary>
    /// <exception cref="IOException">They can't be written; its <see cref="Exception.HResult"/> is the system's error number.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteTo(Descriptor, in MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (TryAgain.Contains(error))
            {
                Thread.Sleep(Pause);
            }
            else if (error != Interrupted)
            {
                throw new IOException($"the output can't be written: {Marshal.GetPInvokeErrorMessage(error)}", error);
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint WriteTo(int descriptor, in byte buffer, nint count);
}
