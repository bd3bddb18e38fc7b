namespace SpecLang.Runtime.Input;

/// <summary>A stretch of the input: whole lines that hold a record each, or records that were cut out one by one.</summary>
public sealed class InputSegment
{
    internal InputSegment(InputSource source, byte[] bytes, int count, long firstLine, long firstOrdinal)
    {
        Source = source;
        Bytes = bytes;
        Count = count;
        FirstLine = firstLine;
        FirstOrdinal = firstOrdinal;
    }

    internal InputSegment(IReadOnlyList<InputItem> items) => Items = items;

    /// <summary>The file; null where there are <see cref="Items"/>.</summary>
    public InputSource? Source { get; }

    /// <summary>An array of <see cref="SegmentBuffers"/> that begins with the lines; null where there are <see cref="Items"/>.</summary>
    public byte[]? Bytes { get; }

    /// <summary>How many bytes the lines are.</summary>
    public int Count { get; }

    /// <summary>The number of the first line in its file, from 1.</summary>
    public long FirstLine { get; }

    /// <summary>The number of the first record over all inputs, from 1, blank lines not counted.</summary>
    public long FirstOrdinal { get; }

    /// <summary>Records, or why there are none, where the file is no JSON lines; null where there are <see cref="Bytes"/>.</summary>
    public IReadOnlyList<InputItem>? Items { get; }
}
