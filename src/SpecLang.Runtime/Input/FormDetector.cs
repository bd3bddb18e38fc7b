namespace SpecLang.Runtime.Input;

/// <summary>
/// Tells how a file holds its records, from as little of it as will do (at most about one record). What it says depends on the file alone, never on
/// the pieces a stream gives it in.
/// </summary>
/// <remarks>
/// A file is JSON lines if its first value ends before a line break that another value follows, else one document. Two things are added:
/// where the first value goes over several lines and another follows, the file is values one after the other (a list over several lines is a file's only
/// value). Where the first value is no JSON,
/// the file is JSON lines if one of its next lines looks like a record by itself (it begins, not indented, with the bracket or quote the first value
/// begins with, and ends with the matching one; any bracket will do where the first value begins with none), so that one bad record never ends a run.
/// </remarks>
internal sealed class FormDetector(InputBuffer buffer, int maxRecordBytes)
{
    /// <summary>So many lines are looked at where the first value is no JSON.</summary>
    private const int LinesLookedAt = 32;

    private const int AlwaysReadAgainBelow = 1024 * 1024;

    /// <summary>So far beyond the largest record is looked for what follows it.</summary>
    private const int LookAhead = 64 * 1024;

    private int WindowSize => (int)Math.Min((long)maxRecordBytes + LookAhead, Array.MaxLength);

    private ReadOnlySpan<byte> Window => buffer.Available[..Math.Min(buffer.Available.Length, WindowSize)];

    private bool IsFull => buffer.Available.Length >= WindowSize;

    /// <summary>The form of a file whose first available byte begins its first value. Nothing is used up.</summary>
    public InputForm Detect()
    {
        var isAll = false;
        while (true)
        {
            var first = FirstValue.Read(Window, isAll);
            switch (first.State)
            {
                case FirstValueState.Whole:
                    return AfterWholeValue(first.End);
                case FirstValueState.Broken:
                    return AfterBrokenValue();
                case FirstValueState.ListOverLines:
                    return InputForm.List;
                case FirstValueState.Unfinished when IsFull:
                    return IsList ? InputForm.List : Window.Contains((byte)'\n') ? InputForm.Document : InputForm.Lines;
            }

            isAll = !ReadOn();
        }
    }

    private bool IsList => Window[0] == '[';

    private InputForm WholeFile => IsList ? InputForm.List : InputForm.Document;

    /// <summary>Reads a chunk, or of a large value as much again, so that reading it anew each time costs no more than reading it twice.</summary>
    private bool ReadOn()
    {
        var length = Window.Length;
        var target = length < AlwaysReadAgainBelow ? length + 1 : Math.Min(length * 2L, WindowSize);
        while (Window.Length < target)
        {
            if (!buffer.Fill())
            {
                return false;
            }
        }

        return true;
    }

    private InputForm AfterWholeValue(int end)
    {
        var next = FindText(end);
        if (next < 0)
        {
            return IsFull && Window[end..].Contains((byte)'\n') ? InputForm.Lines : WholeFile;
        }

        var goesOverLines = Window[..end].Contains((byte)'\n');
        if (Window[end..next].Contains((byte)'\n'))
        {
            return goesOverLines ? InputForm.Values : InputForm.Lines;
        }

        // Something stands behind the value in its line.
        var lineEnd = FindLineEnd(next);
        return !goesOverLines && lineEnd >= 0 && FindText(lineEnd) >= 0 ? InputForm.Lines : InputForm.Document;
    }

    private InputForm AfterBrokenValue()
    {
        var opening = Window[0];
        var lineEnd = FindLineEnd(0);
        if (lineEnd < 0 && IsFull)
        {
            return InputForm.Lines;
        }

        for (var i = 0; i < LinesLookedAt && lineEnd >= 0; i++)
        {
            var lineStart = FindText(lineEnd);
            if (lineStart < 0)
            {
                break;
            }

            lineEnd = FindLineEnd(lineStart);
            var line = (lineEnd < 0 ? Window[lineStart..] : Window[lineStart..lineEnd]).TrimEnd(" \t\r"u8);
            if (Window[lineStart - 1] == '\n' && LooksLikeRecord(line, opening))
            {
                return InputForm.Lines;
            }
        }

        return WholeFile;
    }

    private static bool LooksLikeRecord(ReadOnlySpan<byte> line, byte opening) =>
        line.Length > 1
        && (line[0], line[^1]) is ((byte)'{', (byte)'}') or ((byte)'[', (byte)']') or ((byte)'"', (byte)'"')
        && (line[0] == opening || opening is not ((byte)'{' or (byte)'[' or (byte)'"'));

    /// <summary>The next place from there on that is no white space; -1 where there is none, or where it is too far to look.</summary>
    private int FindText(int from)
    {
        while (true)
        {
            var found = Window[from..].IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0)
            {
                return from + found;
            }

            from = Window.Length;
            if (IsFull || !buffer.Fill())
            {
                return -1;
            }
        }
    }

    private int FindLineEnd(int from)
    {
        while (true)
        {
            var found = Window[from..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return from + found;
            }

            from = Window.Length;
            if (IsFull || !buffer.Fill())
            {
                return -1;
            }
        }
    }
}
