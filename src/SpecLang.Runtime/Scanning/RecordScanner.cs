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

    private readonly ScopeTables record;
    private readonly ScopeState state;
    private readonly SegmentIndex index = new();
    private readonly SuspectRange suspects;
    private readonly RecordWalker walker;
    private readonly ScopeTexts elementTexts;

    /// <summary>What <see cref="bytes"/> points into: nobody else need keep it.</summary>
    private byte[] lines = [];
    private byte* bytes;
    private int length;
    private int next;
    private bool isValid;

    public RecordScanner(ScanPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        record = plan.Tables.Record;
        state = new ScopeState(record);
        suspects = new SuspectRange(index);
        walker = new RecordWalker(index, suspects);
        Texts = new ScopeTexts(this);
        elementTexts = new ScopeTexts(this);
    }

    /// <summary>Where the record at hand begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, without white space around it.</summary>
    public int End { get; private set; }

    /// <summary>How many line ends stand before it in these lines.</summary>
    public int Line { get; private set; }

    /// <summary>Where the value of its member <c>id</c> begins: behind the quote where it is a text. Known once its facts are.</summary>
    public int IdStart => walker.IdStart;

    /// <summary>How long that value is; −1 where there is none that is a text or a number.</summary>
    public int IdLength => walker.IdLength;

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
        Line = -1;
        index.Build(bytes, count);
        suspects.Begin();
        isValid = index.IsUtf8(bytes, count);
    }

    /// <summary>Goes to the next line that is not blank; false where there is none.</summary>
    public bool MoveNext()
    {
        while (next < length)
        {
            Start = next;
            Line++;
            End = Line < index.LineFeedCount ? index.LineFeeds[Line] : length;
            next = End + 1;
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

    /// <summary>The facts of the record at hand, until the next one; false where it must be read to be judged.</summary>
    public bool TryScan(out FactSet facts)
    {
        facts = new FactSet(state.Words);
        return (isValid || Utf8.IsValid(new ReadOnlySpan<byte>(bytes + Start, End - Start))) && walker.TryWalk(record, state, bytes, Start, End);
    }

    /// <summary>Answers a fact that only the record tells.</summary>
    public void Settle(int fact, Truth truth) => state.Add(fact, truth);

    /// <summary>What is known of the record at hand.</summary>
    internal ScopeState State => state;

    /// <summary>Looks at an element of the record at hand once more, so that its state tells where its texts stand.</summary>
    internal void Enter(ElementTable list, int element) => walker.Enter(list, element);

    /// <summary>The texts of the record at hand.</summary>
    internal IScannedTexts Texts { get; }

    /// <summary>The texts of an element that was entered, until another one's are asked for.</summary>
    internal IScannedTexts TextsOf(ScopeState element)
    {
        elementTexts.Scope = element;
        return elementTexts;
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r';

    private sealed class ScopeTexts(RecordScanner scanner) : IScannedTexts
    {
        public ScopeState Scope { get; set; } = scanner.state;

        public int SeedOf(int fact) => Scope.Seeds[fact];

        public ReadOnlySpan<byte> TextOf(int field) => Scope.Places[field] is { IsThere: true } place ? new ReadOnlySpan<byte>(scanner.bytes + place.Start, place.Length) : [];

        public RawText RawTextOf(int field) => new(scanner.bytes, Scope.Places[field].Start, Scope.Places[field].Start + Scope.Places[field].Length, scanner.index);
    }
}
