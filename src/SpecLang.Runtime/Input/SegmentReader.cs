namespace SpecLang.Runtime.Input;

/// <summary>Cuts one file into stretches of lines where it is JSON lines, else into blocks of records.</summary>
/// <param name="source">The file.</param>
/// <param name="buffer">Its bytes.</param>
/// <param name="maxRecordBytes">The most bytes of one record.</param>
/// <param name="follower">Says which records are given out; null for all.</param>
/// <param name="ordinal">How many records came before.</param>
internal sealed class SegmentReader(InputSource source, InputBuffer buffer, int maxRecordBytes, InputFollower? follower, long ordinal)
{
    private const int BlockRecords = 128;

    /// <summary>A block ends early when it holds so many bytes, so that large records don't add up.</summary>
    private const int BlockBytes = 1 << 20;

    private readonly SourceReader reader = new(buffer, maxRecordBytes);

    /// <summary>How many records there have been, those of earlier files among them.</summary>
    public long Ordinal { get; private set; } = ordinal;

    public IEnumerable<InputSegment> Read()
    {
        if (reader.Detect() is not { } form)
        {
            return [];
        }

        return (form == InputForm.Lines || (form == InputForm.Document && IsOneLine())) && maxRecordBytes >= SegmentBuffers.SegmentBytes ? ReadLines() : ReadBlocks(reader.Read(form));
    }

    /// <summary>Whether a document, which was looked at to its end, stands in one line, so that it is the same as a line.</summary>
    private bool IsOneLine() =>
        buffer.Available.Length <= maxRecordBytes && buffer.Available.TrimEnd(" \t\r\n"u8) is [(byte)'{', ..] document && !document.Contains((byte)'\n');

    private IEnumerable<InputSegment> ReadLines()
    {
        while (buffer.SkipWhiteSpace())
        {
            var isWhole = true;
            // Whoever writes records into a pipe one by one sees each judged, and not when a stretch is full.
            while (isWhole && buffer.Available.Length < SegmentBuffers.SegmentBytes && !(buffer.MayWait && buffer.Available.Contains((byte)'\n')))
            {
                isWhole = buffer.Fill();
            }

            var count = WholeLines(isAll: !isWhole && buffer.Failure is null);
            if (count > 0)
            {
                if (TakeLines(count) is { } segment)
                {
                    yield return segment;
                }
            }
            else if (reader.FindLine() is { } line)
            {
                if (TakeLine(line) is { } segment)
                {
                    yield return segment;
                }
            }
            else
            {
                yield break;
            }
        }
    }

    /// <summary>A line that is longer than a stretch; null where it is passed over.</summary>
    private InputSegment? TakeLine(InputLine line)
    {
        if (!line.IsTooLarge)
        {
            return TakeLines(line.Length);
        }

        var item = reader.Take(line).ToItem(source, ++Ordinal);
        return follower?.Pass(item) == false ? null : new InputSegment([item]);
    }

    /// <summary>How many of the bytes that fit into a stretch are whole lines; at the end of the file also the last line, which need not end.</summary>
    private int WholeLines(bool isAll)
    {
        var available = buffer.Available;
        return isAll && available.Length <= SegmentBuffers.SegmentBytes
            ? available.Length
            : available[..Math.Min(available.Length, SegmentBuffers.SegmentBytes)].LastIndexOf((byte)'\n') + 1;
    }

    /// <summary>The lines at hand, or as many of them as are given out together; null where they are passed over.</summary>
    private InputSegment? TakeLines(int count)
    {
        var stretch = follower?.Next ?? new InputStretch(IsTaken: true, long.MaxValue);
        var passed = follower is null ? 0 : Pass(follower, stretch.Count, ref count);
        var (lines, records) = LineCount.Of(buffer.Available[..count]);
        records = follower is null ? records : passed;
        InputSegment? segment = null;
        if (stretch.IsTaken)
        {
            var firstLine = buffer.Line;
            segment = new InputSegment(source, buffer.Detach(count, lines), count, firstLine, Ordinal + 1);
        }
        else
        {
            buffer.Skip(count);
        }

        Ordinal += records;
        return segment;
    }

    /// <summary>Goes over the lines record by record, but no more than that many.</summary>
    /// <param name="follower">Is shown each record.</param>
    /// <param name="most">The most records.</param>
    /// <param name="count">How many bytes the lines are; becomes how many it went over.</param>
    private int Pass(InputFollower follower, long most, ref int count)
    {
        var records = 0;
        var start = 0;
        while (start < count && records < most)
        {
            var rest = buffer.Available[start..count];
            var end = rest.IndexOf((byte)'\n');
            var record = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            if (!record.IsEmpty)
            {
                follower.Pass(record);
                records++;
            }

            start = end < 0 ? count : start + end + 1;
        }

        count = start;
        return records;
    }

    private IEnumerable<InputSegment> ReadBlocks(IEnumerable<RawRecord> records)
    {
        var block = new List<InputItem>(BlockRecords);
        var bytes = 0L;
        foreach (var record in records)
        {
            var item = record.ToItem(source, ++Ordinal);
            if (follower?.Pass(item) == false)
            {
                continue;
            }

            block.Add(item);
            bytes += record.Utf8?.Length ?? 0;
            if (block.Count == BlockRecords || bytes >= BlockBytes || follower?.IsBoundary == true)
            {
                yield return new InputSegment(block);
                block = new List<InputItem>(BlockRecords);
                bytes = 0;
            }
        }

        if (block.Count > 0)
        {
            yield return new InputSegment(block);
        }
    }
}
