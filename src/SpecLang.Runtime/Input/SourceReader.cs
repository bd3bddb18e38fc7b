using System.Globalization;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Input;

/// <summary>Cuts one file into records. Where the stream breaks off, what came before is given and the record it broke off in is not.</summary>
internal sealed class SourceReader(InputBuffer buffer, int maxRecordBytes)
{
    private const int MegaByte = 1024 * 1024;

    private bool IsFull => buffer.Available.Length > maxRecordBytes;

    public IEnumerable<RawRecord> Read() => Detect() is { } form ? Read(form) : [];

    /// <summary>How the file holds its records; null where it holds none. Nothing but white space is used up.</summary>
    public InputForm? Detect()
    {
        buffer.SkipByteOrderMark();
        return buffer.SkipWhiteSpace() ? new FormDetector(buffer, maxRecordBytes).Detect() : null;
    }

    /// <summary>The records of a file whose form is known.</summary>
    public IEnumerable<RawRecord> Read(InputForm form) => form switch
    {
        InputForm.Lines => ReadLines(),
        InputForm.Values => ReadValues(),
        InputForm.List when !HoldsMessages() => ReadList(),
        _ => ReadDocument(),
    };

    /// <summary>The line that begins with the first available byte, which is all available then; null where the stream broke off in it.</summary>
    public InputLine? FindLine()
    {
        var line = buffer.Line;
        var end = FindLineEnd(out var isTooLarge);
        return buffer.Failure is not null && end == buffer.Available.Length ? null : new InputLine(line, end, isTooLarge);
    }

    /// <summary>The record of a line that was found.</summary>
    public RawRecord Take(InputLine line)
    {
        var record = line.IsTooLarge ? TooLarge(line.Number) : new RawRecord(line.Number, Trimmed(buffer.Available[..line.Length]), Message: null);
        buffer.Skip(line.Length);
        return record;
    }

    private IEnumerable<RawRecord> ReadDocument()
    {
        var line = buffer.Line;
        const int LastLineEnd = 2;
        while (buffer.Available.Length <= maxRecordBytes + LastLineEnd && buffer.Fill())
        {
            // The whole file is needed, or more than a record may have.
        }

        if (buffer.Available.Length > maxRecordBytes + LastLineEnd || buffer.Available.TrimEnd("\r\n"u8).Length > maxRecordBytes)
        {
            yield return TooLarge(line);
        }
        else if (buffer.Failure is null)
        {
            yield return new RawRecord(line, Trimmed(buffer.Available), Message: null);
        }
    }

    private IEnumerable<RawRecord> ReadLines()
    {
        while (buffer.SkipWhiteSpace() && FindLine() is { } line)
        {
            yield return Take(line);
        }
    }

    /// <summary>The length of the line, or of what has not been thrown away of it.</summary>
    private int FindLineEnd(out bool isTooLarge)
    {
        isTooLarge = false;
        var searched = 0;
        while (true)
        {
            var found = buffer.Available[searched..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return LineOf(searched + found, ref isTooLarge);
            }

            searched = buffer.Available.Length;
            if (isTooLarge || searched > maxRecordBytes + 1)
            {
                isTooLarge = true;
                buffer.Skip(searched);
                searched = 0;
            }

            if (!buffer.Fill())
            {
                return LineOf(buffer.Available.Length, ref isTooLarge);
            }
        }
    }

    private int LineOf(int length, ref bool isTooLarge)
    {
        isTooLarge |= buffer.Available[..length].TrimEnd((byte)'\r').Length > maxRecordBytes;
        return length;
    }

    private IEnumerable<RawRecord> ReadValues()
    {
        while (buffer.SkipWhiteSpace())
        {
            var record = ReadValue();
            if (buffer.Failure is not null && buffer.Available.IsEmpty)
            {
                yield break;
            }

            yield return record;
        }
    }

    private IEnumerable<RawRecord> ReadList()
    {
        var line = buffer.Line;
        buffer.Skip(1);
        for (var isFirst = true; buffer.SkipWhiteSpace() && !(isFirst && buffer.Available[0] == ']'); isFirst = false)
        {
            line = buffer.Line;
            if (buffer.Available[0] is (byte)',' or (byte)']')
            {
                yield return new RawRecord(line, Utf8: null, $"the list is no JSON: unexpected `{(char)buffer.Available[0]}` where an element should be");
                yield break;
            }

            var record = ReadValue();
            if (buffer.Failure is not null && buffer.Available.IsEmpty)
            {
                yield break;
            }

            yield return record;
            if (!buffer.SkipWhiteSpace() || buffer.Available[0] == ']')
            {
                break;
            }

            if (buffer.Available[0] != ',')
            {
                yield return new RawRecord(buffer.Line, Utf8: null, "the list is no JSON: a `,` is missing between two elements");
                yield break;
            }

            buffer.Skip(1);
        }

        if (EndOfList(line) is { } error)
        {
            yield return error;
        }
    }

    private RawRecord? EndOfList(long line)
    {
        if (buffer.Failure is not null)
        {
            return null;
        }

        if (buffer.Available.IsEmpty)
        {
            return new RawRecord(line, Utf8: null, "the list is no JSON: it ends without a `]`");
        }

        buffer.Skip(1);
        return buffer.SkipWhiteSpace()
            ? new RawRecord(buffer.Line, Utf8: null, "the file is no JSON: something stands behind the list's end")
            : null;
    }

    private RawRecord ReadValue()
    {
        var line = buffer.Line;
        var scanner = new ValueScanner();
        var isTooLarge = false;
        int end;
        while ((end = scanner.FindEnd(buffer.Available)) < 0)
        {
            if (IsFull)
            {
                // The last byte may begin an escape and is looked at again.
                isTooLarge = true;
                scanner.Forget(buffer.Available.Length - 1);
                buffer.Skip(buffer.Available.Length - 1);
            }

            if (!buffer.Fill())
            {
                end = buffer.Available.Length;
                break;
            }
        }

        var record = isTooLarge || end > maxRecordBytes ? TooLarge(line) : new RawRecord(line, Trimmed(buffer.Available[..end]), Message: null);
        buffer.Skip(end);
        return record;
    }

    /// <summary>Whether the list at hand is one conversation rather than records.</summary>
    private bool HoldsMessages()
    {
        var scanner = new ValueScanner();
        var start = 1;
        while (true)
        {
            var rest = buffer.Available[start..];
            var blank = rest.Length - rest.TrimStart(" \t\r\n"u8).Length;
            if (blank < rest.Length)
            {
                start += blank;
                var end = scanner.FindEnd(buffer.Available[start..]);
                if (end >= 0)
                {
                    return start + end <= maxRecordBytes && JsonValueReader.TryRead(buffer.Available.Slice(start, end), out var first, out _) && Conversation.LooksLikeMessage(first);
                }
            }

            if (IsFull || !buffer.Fill())
            {
                return false;
            }
        }
    }

    private static byte[] Trimmed(ReadOnlySpan<byte> utf8) => utf8.Trim(" \t\r\n"u8).ToArray();

    private RawRecord TooLarge(long line)
    {
        var size = maxRecordBytes % MegaByte == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{maxRecordBytes / MegaByte} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{maxRecordBytes} bytes");
        return new RawRecord(line, Utf8: null, $"the record is larger than {size}, the most that is read of one record");
    }
}
