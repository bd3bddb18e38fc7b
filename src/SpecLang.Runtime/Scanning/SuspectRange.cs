namespace SpecLang.Runtime.Scanning;

/// <summary>The places in a record at which it may be broken, or holds an escape <c>\uXXXX</c>. Belongs to one thread at a time.</summary>
/// <param name="index">The index of the lines.</param>
internal sealed unsafe class SuspectRange(SegmentIndex index)
{
    private int first;
    private int end;

    /// <summary>Begins with new lines.</summary>
    public void Begin() => (first, end) = (0, 0);

    /// <summary>Goes to a record, which stands behind the last one; false where it must be read, to say what is wrong or to count half a surrogate pair.</summary>
    public bool TryEnter(byte* bytes, int from, int to)
    {
        var suspects = index.Suspects;
        var count = index.SuspectCount;
        first = end;
        while (first < count && suspects[first] < from)
        {
            first++;
        }

        end = first;
        var isSound = true;
        for (; end < count && suspects[end] < to; end++)
        {
            // A control character, or an escape that is none.
            if (!isSound || bytes[suspects[end]] != 'u' || UnitAt(bytes, suspects[end]) is not (>= 0 and var unit))
            {
                isSound = false;
            }
            else if (char.IsSurrogate((char)unit))
            {
                isSound = char.IsHighSurrogate((char)unit) && end + 1 < count && suspects[end + 1] == suspects[end] + 6 && bytes[suspects[end + 1]] == 'u'
                    && UnitAt(bytes, suspects[end + 1]) is >= 0xDC00 and <= 0xDFFF;
                end += isSound ? 1 : 0;
            }
        }

        return isSound;
    }

    /// <summary>Whether a stretch of the record holds an escape <c>\uXXXX</c>.</summary>
    public bool IsAnyIn(int from, int to)
    {
        if (first == end)
        {
            return false;
        }

        var at = Array.BinarySearch(index.Suspects, first, end - first, from);
        at = at < 0 ? ~at : at;
        return at < end && index.Suspects[at] < to;
    }

    /// <summary>The UTF-16 unit whose digits stand behind a place; −1 where they are none.</summary>
    public static int UnitAt(byte* bytes, int at)
    {
        var unit = 0;
        for (var i = 1; i <= 4; i++)
        {
            int digit = bytes[at + i];
            digit = digit is >= '0' and <= '9' ? digit - '0' : (digit | 0x20) is >= 'a' and <= 'f' ? (digit | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return -1;
            }

            unit = (unit << 4) | digit;
        }

        return unit;
    }
}
