using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Finds the facts of a plan in records that are lines of JSON, without decoding them. Where it can't be sure that it would say what reading the record
/// says, because the record is broken or unusual, it says so, and the record must be read. Belongs to one thread at a time.
/// </summary>
public sealed unsafe class RecordScanner
{
    /// <summary>So many bytes behind the lines must be there to be read, whatever they hold.</summary>
    public const int Padding = 128;

    private readonly FieldTables[] fields;
    private readonly FieldPlace[] places;
    private readonly SegmentIndex index = new();
    private readonly TextSearch search;

    /// <summary>What <see cref="bytes"/> points into: nobody else need keep it.</summary>
    private byte[] lines = [];
    private byte* bytes;
    private int length;
    private int next;
    private int suspect;
    private bool isValid;

    public RecordScanner(ScanPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        fields = plan.Tables.Fields;
        places = new FieldPlace[fields.Length];
        search = new TextSearch(index);
    }

    /// <summary>Where the record at hand begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, without white space around it.</summary>
    public int End { get; private set; }

    /// <summary>How many line ends stand before it in these lines.</summary>
    public int Line { get; private set; }

    /// <summary>Where the value of its member <c>id</c> begins: behind the quote where it is a text. Known once its facts are.</summary>
    public int IdStart { get; private set; }

    /// <summary>How long that value is; −1 where there is none that is a text or a number.</summary>
    public int IdLength { get; private set; }

    /// <summary>Looks at whole lines.</summary>
    /// <param name="pinned">An array of the pinned heap that begins with the lines.</param>
    /// <param name="count">How many bytes they are; <see cref="Padding"/> more follow in the array.</param>
    public void Load(byte[] pinned, int count)
    {
        ArgumentNullException.ThrowIfNull(pinned);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, pinned.Length - Padding);
        lines = pinned;
        bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(lines));
        new Span<byte>(bytes + count, Padding).Clear();
        length = count;
        next = 0;
        suspect = 0;
        Line = -1;
        index.Build(bytes, count);
        isValid = Utf8.IsValid(new ReadOnlySpan<byte>(bytes, count));
    }

    /// <summary>Goes to the next line that is not blank; false where there is none.</summary>
    public bool MoveNext()
    {
        while (next < length)
        {
            Start = next;
            End = FindLineFeed(next);
            next = End + 1;
            Line++;
            while (Start < End && IsWhiteSpace(bytes[Start]))
            {
                Start++;
            }

            while (Start < End && IsWhiteSpace(bytes[End - 1]))
            {
                End--;
            }

            if (Start < End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The facts of the record at hand; false where it must be read to be judged.</summary>
    public bool TryScan(out FactSet facts)
    {
        facts = default;
        if (!FindPlaces())
        {
            return false;
        }

        var (holding, missing) = (0UL, 0UL);
        for (var i = 0; i < fields.Length; i++)
        {
            var place = places[i];
            if (place.Length < 0)
            {
                missing |= fields[i].All;
                continue;
            }

            holding |= search.Run(fields[i], bytes, place.Start, place.Start + place.Length, place.IsEscaped) | fields[i].Presence;
        }

        facts = new FactSet(holding, missing);
        return true;
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r';

    private int FindLineFeed(int from)
    {
        var word = from >> 6;
        var last = (length - 1) >> 6;
        var bits = index.LineFeeds[word] & (ulong.MaxValue << (from & 63));
        while (bits == 0)
        {
            if (++word > last)
            {
                return length;
            }

            bits = index.LineFeeds[word];
        }

        return Math.Min(length, (word << 6) + BitOperations.TrailingZeroCount(bits));
    }

    /// <summary>Walks over the record's members; false where it must be read.</summary>
    private bool FindPlaces()
    {
        Array.Fill(places, FieldPlace.None);
        (IdStart, IdLength) = (-1, -1);
        if (bytes[Start] != '{' || (!isValid && !Utf8.IsValid(new ReadOnlySpan<byte>(bytes + Start, End - Start))))
        {
            return false;
        }

        var json = new JsonSkipper(bytes, index.Quotes, End);
        var at = json.SkipWhiteSpace(Start + 1);
        if (at < End && bytes[at] == '}')
        {
            return at + 1 == End && HasAllFields() && CheckSuspects();
        }

        while (true)
        {
            if (at >= End || bytes[at] != '"')
            {
                return false;
            }

            var nameEnd = json.NextQuote(at + 1);
            if (nameEnd < 0)
            {
                return false;
            }

            var name = new ReadOnlySpan<byte>(bytes + at + 1, nameEnd - at - 1);
            at = bytes[nameEnd + 1] == ':' ? nameEnd + 1 : json.SkipWhiteSpace(nameEnd + 1);
            if (at >= End || bytes[at] != ':')
            {
                return false;
            }

            at = json.SkipWhiteSpace(at + 1);
            var end = at < End && bytes[at] == '"' ? json.NextQuote(at + 1) + 1 : json.SkipValue(at);
            if (end <= 0 || !TakeMember(name, at, end))
            {
                return false;
            }

            at = json.SkipWhiteSpace(end);
            if (at >= End)
            {
                return false;
            }

            if (bytes[at] == '}')
            {
                return at + 1 == End && HasAllFields() && CheckSuspects();
            }

            if (bytes[at] != ',')
            {
                return false;
            }

            at = json.SkipWhiteSpace(at + 1);
        }
    }

    /// <summary>Notes where a member stands that is asked for; false where the record must be read.</summary>
    private bool TakeMember(ReadOnlySpan<byte> name, int start, int end)
    {
        // An escape may spell a name that is asked for.
        if (name.Contains((byte)'\\'))
        {
            return false;
        }

        if (name.SequenceEqual("id"u8) && !TakeId(start, end))
        {
            return false;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (!name.SequenceEqual(fields[i].Utf8Name))
            {
                continue;
            }

            if (places[i].IsTaken)
            {
                return false;
            }

            if (bytes[start] == '"')
            {
                places[i] = new FieldPlace(start + 1, end - start - 2, IsTaken: true, IsEscaped: false);
                return true;
            }

            places[i] = FieldPlace.None with { IsTaken = true };
            return fields[i].MayBeMissing && bytes[start] == 'n';
        }

        return true;
    }

    private bool TakeId(int start, int end)
    {
        if (IdStart >= 0)
        {
            return false;
        }

        IdStart = bytes[start] == '"' ? start + 1 : start;
        IdLength = bytes[start] switch
        {
            (byte)'"' => end - start - 2,
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => end - start,
            _ => -1,
        };
        return true;
    }

    private bool HasAllFields()
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (places[i].Length < 0 && !fields[i].MayBeMissing)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the index found odd in the record: false where it must be read, to say what is wrong or to count half a surrogate pair.</summary>
    private bool CheckSuspects()
    {
        var suspects = index.Suspects;
        while (suspect < index.SuspectCount && suspects[suspect] < Start)
        {
            suspect++;
        }

        for (; suspect < index.SuspectCount && suspects[suspect] < End; suspect++)
        {
            var at = suspects[suspect];
            if (bytes[at] != 'u' || !IsPlainUnit(at + 1))
            {
                // A tab or a carriage return between values; within a text the parser allows none.
                return false;
            }

            for (var i = 0; i < places.Length; i++)
            {
                if (at >= places[i].Start && at < places[i].Start + places[i].Length)
                {
                    places[i] = places[i] with { IsEscaped = true };
                }
            }
        }

        return true;
    }

    /// <summary>Whether four hexadecimal digits stand there that are no surrogate.</summary>
    private bool IsPlainUnit(int at)
    {
        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiHexDigit((char)bytes[at + i]))
            {
                return false;
            }
        }

        return !(bytes[at] is (byte)'d' or (byte)'D' && bytes[at + 1] is not (>= (byte)'0' and <= (byte)'7'));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct FieldPlace(int Start, int Length, bool IsTaken, bool IsEscaped)
    {
        public static FieldPlace None => new(-1, -1, IsTaken: false, IsEscaped: false);
    }
}
