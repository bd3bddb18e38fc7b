using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets;

/// <summary>
/// Appends answers to a recording, each as one line in one write, so that a process that is killed leaves whole lines but for the last at most, which
/// <see cref="Mend(string)"/> mends. Thread-safe.
/// </summary>
public sealed class RecordingWriter : IDisposable
{
    private readonly FileStream stream;
    private readonly Lock gate = new();

    private RecordingWriter(FileStream stream) => this.stream = stream;

    /// <summary>Opens a recording. No other run may write to it meanwhile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="resume">Whether to go on behind what is there, which <see cref="Mend(string)"/> is to have seen; otherwise the file must not be there.</param>
    /// <exception cref="IOException">It can't be opened, is there already, or another run is writing to it.</exception>
    public static RecordingWriter Open(string file, bool resume)
    {
        var opened = OpenFile(file, resume ? FileMode.OpenOrCreate : FileMode.CreateNew);
        opened.Seek(0, SeekOrigin.End);
        return new RecordingWriter(opened);
    }

    /// <summary>Ends the last line of a recording where only its end is missing, and takes it away where it was cut short.</summary>
    /// <returns>Whether a line was taken away.</returns>
    /// <exception cref="IOException">The file can't be opened, or another run is writing to it.</exception>
    public static bool Mend(string file)
    {
        using var opened = OpenFile(file, FileMode.Open);
        return Mend(opened);
    }

    /// <exception cref="IOException">It can't be written.</exception>
    public void Add(RecordedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var line = answer.ToLine();
        lock (gate)
        {
            stream.Write(line);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stream.Dispose();
        }
    }

    /// <summary>Without a buffer, so that every line is with the system once it is written; and for us alone, which on Unix holds among runs of this command.</summary>
    private static FileStream OpenFile(string file, FileMode mode) => new(file, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    private static bool Mend(FileStream opened)
    {
        var start = StartOfLastLine(opened);
        if (start == opened.Length)
        {
            return false;
        }

        var tail = new byte[opened.Length - start];
        opened.Seek(start, SeekOrigin.Begin);
        opened.ReadExactly(tail);
        if (JsonValueReader.TryRead(tail, out _, out _))
        {
            opened.Write("\n"u8);
            return false;
        }

        if (tail[0] != (byte)'{')
        {
            throw new IOException($"`{opened.Name}` is no recording of answers; name another file to record to");
        }

        opened.SetLength(start);
        return true;
    }

    private static long StartOfLastLine(FileStream opened)
    {
        var block = new byte[1 << 16];
        for (var end = opened.Length; end > 0;)
        {
            var start = Math.Max(0, end - block.Length);
            var part = block.AsSpan(0, (int)(end - start));
            opened.Seek(start, SeekOrigin.Begin);
            opened.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var at)
            {
                return start + at + 1;
            }

            end = start;
        }

        return 0;
    }
}
