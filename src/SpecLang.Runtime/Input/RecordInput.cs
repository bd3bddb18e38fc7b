using System.IO.Compression;

namespace SpecLang.Runtime.Input;

/// <summary>
/// Reads files into records one after the other, in memory that grows with one record and never with a file. A file is JSON lines, or one
/// JSON document; a document that is a list is a record an element, unless its elements are the messages of one conversation; values that go over several
/// lines may also follow one another. A byte order mark, CRLF, blank lines, a missing line end and an empty file are all allowed.
/// </summary>
public static class RecordInput
{
    /// <summary>The most bytes that are read of one record unless another limit is given: 64 MB.</summary>
    public const int DefaultMaxRecordBytes = 64 * 1024 * 1024;

    /// <summary>The records in order. A record that is too large or a file that cannot be read is an <see cref="InputError"/> in its place, and reading goes on behind it.</summary>
    /// <param name="sources">The files. Each is opened when its turn comes.</param>
    /// <param name="maxRecordBytes">The most bytes that are read of one record, after unpacking.</param>
    /// <param name="follower">Says which records are given out; null for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive, or more than an array can hold twice.</exception>
    public static IEnumerable<InputItem> Read(IEnumerable<InputSource> sources, int maxRecordBytes = DefaultMaxRecordBytes, InputFollower? follower = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRecordBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxRecordBytes, Array.MaxLength / 2);
        return ReadAll(sources, maxRecordBytes, follower);
    }

    /// <summary>The same records, those of JSON lines as stretches of whole lines.</summary>
    /// <param name="sources">The files. Each is opened when its turn comes.</param>
    /// <param name="maxRecordBytes">The most bytes that are read of one record, after unpacking.</param>
    /// <param name="buffers">Gives the arrays that the lines stand in; who has used one gives it back there.</param>
    /// <param name="follower">Says which records are given out; null for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive, or more than an array can hold twice.</exception>
    public static IEnumerable<InputSegment> ReadSegments(IEnumerable<InputSource> sources, int maxRecordBytes, SegmentBuffers buffers, InputFollower? follower = null)
    {
        ArgumentNullException.ThrowIfNull(buffers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRecordBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxRecordBytes, Array.MaxLength / 2);
        return ReadAllSegments(sources, maxRecordBytes, buffers, follower);
    }

    private static IEnumerable<InputSegment> ReadAllSegments(IEnumerable<InputSource> sources, int maxRecordBytes, SegmentBuffers buffers, InputFollower? follower)
    {
        var ordinal = 0L;
        foreach (var source in sources)
        {
            follower?.Begin(source);
            using var stream = TryOpen(source, out var failure);
            if (stream is not null)
            {
                var buffer = new InputBuffer(stream, buffers);
                var reader = new SegmentReader(source, buffer, maxRecordBytes, follower, ordinal);
                foreach (var segment in reader.Read())
                {
                    yield return segment;
                }

                buffer.Release();

                ordinal = reader.Ordinal;
                failure = buffer.Failure;
            }

            if (failure is not null && OfFile(source, failure) is var error && follower?.Pass(error) != false)
            {
                yield return new InputSegment([error]);
            }
        }
    }

    private static IEnumerable<InputItem> ReadAll(IEnumerable<InputSource> sources, int maxRecordBytes, InputFollower? follower)
    {
        var ordinal = 0L;
        foreach (var source in sources)
        {
            follower?.Begin(source);
            using var stream = TryOpen(source, out var failure);
            if (stream is not null)
            {
                var buffer = new InputBuffer(stream);
                foreach (var record in new SourceReader(buffer, maxRecordBytes).Read())
                {
                    ordinal++;
                    var item = record.ToItem(source, ordinal);
                    if (follower?.Pass(item) != false)
                    {
                        yield return item;
                    }
                }

                failure = buffer.Failure;
            }

            if (failure is not null && OfFile(source, failure) is var error && follower?.Pass(error) != false)
            {
                yield return error;
            }
        }
    }

    private static InputError OfFile(InputSource source, string failure) => new(source, 0, 0, $"the file cannot be read: {failure}");

    private static Stream? TryOpen(InputSource source, out string? failure)
    {
        failure = null;
        try
        {
            var stream = source.Open();
            return source.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = exception.Message;
            return null;
        }
    }
}
