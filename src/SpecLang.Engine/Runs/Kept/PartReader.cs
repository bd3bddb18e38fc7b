using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>Reads a file of results from its beginning to its end, and checks that it is what it was.</summary>
internal sealed class PartReader : IDisposable
{
    private const int BufferBytes = 1 << 20;

    private readonly string file;
    private readonly KeptFileState state;
    private readonly FileStream stream;
    private readonly XxHash128 hash = new();

    /// <param name="folder">The run's folder.</param>
    /// <param name="state">What the file was.</param>
    /// <exception cref="ProjectException">It is not there.</exception>
    public PartReader(string folder, KeptFileState state)
    {
        this.state = state;
        file = Path.Combine(folder, state.File);
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Damaged(e);
        }
    }

    /// <summary>What a file is.</summary>
    public static KeptFileState StateOf(string folder, string name)
    {
        using var reader = new PartReader(folder, new KeptFileState(name, 0, string.Empty, Blocks: null));
        var bytes = reader.stream.Length;
        reader.CopyTo(Stream.Null, bytes);
        return reader.state with { Bytes = bytes, Hash = reader.HashText };
    }

    /// <summary>Copies the next bytes.</summary>
    /// <exception cref="ProjectException">There are not so many.</exception>
    public void CopyTo(Stream output, long count)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (count > 0)
            {
                var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, count));
                if (read == 0)
                {
                    throw Damaged(cause: null);
                }

                hash.Append(buffer.AsSpan(0, read));
                output.Write(buffer, 0, read);
                count -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes sure that all was read, and was what it had been.</summary>
    /// <exception cref="ProjectException">It was not.</exception>
    public void Check()
    {
        if (stream.Position != stream.Length || HashText != state.Hash)
        {
            throw Damaged(cause: null);
        }
    }

    public void Dispose() => stream.Dispose();

    private string HashText => hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);

    private ProjectException Damaged(Exception? cause) => new(
        ProjectProblem.Data, $"`{file}` is not as the manifest says: it is missing, or was changed; begin that run anew.", file, cause: cause);
}
