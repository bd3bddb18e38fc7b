using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Finds the facts of a plan in records that are lines of JSON, without decoding them. Where it can't be sure that it would say what reading the record
/// says, because the record is broken or unusual, it says so, and the record must be read. Belongs to one thread at a time.
/// </summary>
public sealed unsafe class RecordScanner : IScannedTexts
{
    /// <summary>So many bytes behind the lines must be there to be read, whatever they hold.</summary>
    public const int Padding = 128;

    /// <summary>So many records are scanned together: their bytes stay in a processor's first cache.</summary>
    private const int MostRecords = 32;

    private readonly ScopeTables record;
    private readonly List<ScannedRecord> records = [];
    private readonly SegmentIndex index = new();
    private readonly SuspectRange suspects;
    private readonly RecordWalker walker;

    /// <summary>What <see cref="bytes"/> points into: nobody else need keep it.</summary>
    private byte[] lines = [];
    private byte* bytes;
    private int length;
    private int next;
    private int nextLine;
    private int count;
    private int current;
    private bool isValid;

    public RecordScanner(ScanPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        record = plan.Tables.Record;
        suspects = new SuspectRange(index);
        walker = new RecordWalker(index, suspects);
    }

    /// <summary>Where the record at hand begins.</summary>
    public int Start => Current.Start;

    /// <summary>Where it ends, without white space around it.</summary>
    public int End => Current.End;

    /// <summary>How many line ends stand before it in these lines.</summary>
    public int Line => Current.Line;

    /// <summary>Where the value of its member <c>id</c> begins: behind the quote where it is a text. Known once its facts are.</summary>
    public int IdStart => Current.IdStart;

    /// <summary>How long that value is; −1 where there is none that is a text or a number.</summary>
    public int IdLength => Current.IdLength;

    private ScannedRecord Current => records[current];

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
        (next, nextLine, this.count, current) = (0, 0, 0, 0);
        index.Build(bytes, count);
        suspects.Begin();
        isValid = index.IsUtf8(bytes, count);
    }

    /// <summary>Goes to the next line that is not blank; false where there is none.</summary>
    public bool MoveNext()
    {
        if (++current < count)
        {
            return true;
        }

        (current, count) = (0, 0);
        while (count < MostRecords && TryTakeLine())
        {
            count++;
        }

        if (count > 0)
        {
            walker.FindPlaces(record, CollectionsMarshal.AsSpan(records)[..count]);
        }

        return count > 0;
    }

    /// <summary>The facts of the record at hand, until the next one; false where it must be read to be judged.</summary>
    public bool TryScan(out FactSet facts)
    {
        var scanned = Current;
        facts = new FactSet(scanned.State.Words);
        if (!scanned.IsFinished)
        {
            scanned.IsFinished = true;
            scanned.IsSound = scanned.IsSound && walker.TryFinish(record, scanned.State);
        }

        return scanned.IsSound;
    }

    /// <summary>Answers a fact that only the record tells.</summary>
    public void Settle(int fact, Truth truth) => Current.State.Add(fact, truth);

    int IScannedTexts.SeedOf(int fact) => Current.State.Seeds[fact];

    ReadOnlySpan<byte> IScannedTexts.TextOf(int field) => Current.State.Places[field] is { IsThere: true } place ? new ReadOnlySpan<byte>(bytes + place.Start, place.Length) : [];

    RawText IScannedTexts.RawTextOf(int field) => new(bytes, Current.State.Places[field].Start, Current.State.Places[field].Start + Current.State.Places[field].Length, index);

    /// <summary>Takes the next line that is not blank as the next of the records that are scanned together.</summary>
    private bool TryTakeLine()
    {
        while (next < length)
        {
            var line = nextLine++;
            var (start, end) = (next, line < index.LineFeedCount ? index.LineFeeds[line] : length);
            next = end + 1;
            while (start < end && IsWhiteSpace(bytes[start]))
            {
                start++;
            }

            while (start < end && IsWhiteSpace(bytes[end - 1]))
            {
                end--;
            }

            if (start < end)
            {
                Walk(line, start, end);
                return true;
            }
        }

        return false;
    }

    private void Walk(int line, int start, int end)
    {
        if (count == records.Count)
        {
            records.Add(new ScannedRecord(new ScopeState(record)));
        }

        var scanned = records[count];
        (scanned.Line, scanned.Start, scanned.End, scanned.IsFinished) = (line, start, end, false);
        scanned.IsSound = (isValid || Utf8.IsValid(new ReadOnlySpan<byte>(bytes + start, end - start))) && walker.TryWalk(record, scanned.State, bytes, start, end);
        (scanned.IdStart, scanned.IdLength) = (walker.IdStart, walker.IdLength);
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r';
}
