using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace SpecLang.Runtime.Scanning;

/// <summary>Finds the facts of a plan in the texts of a record that is there as an object: it writes them down as JSON would, and scans that. Belongs to one thread at a time.</summary>
internal sealed unsafe class TextScanner : IScannedTexts
{
    /// <summary>Room for texts that need more is not kept.</summary>
    private const int MostKept = 1 << 20;

    /// <summary>The most UTF-8 bytes, or bytes of an escape, of one UTF-16 unit.</summary>
    private const int MostBytesOfUnit = 3;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private readonly SlotTables[] fields;
    private readonly ScopeState state;
    private readonly SegmentIndex index = new();
    private readonly FieldSearch search;
    private byte[] pinned = [];

    /// <param name="plan">A plan of a record of texts alone (<see cref="CanScan"/>).</param>
    public TextScanner(ScanPlan plan)
    {
        fields = plan.Tables.Record.Slots;
        state = new ScopeState(plan.Tables.Record);
        search = new FieldSearch(index, new SuspectRange(index));
    }

    /// <summary>Whether a plan asks for nothing but facts about texts of the record itself.</summary>
    public static bool CanScan(ScanPlan plan) =>
        plan.Fields.All(f => f is { Kind: ScanKind.Text, Default: null }) && plan.Facts.All(f => f.Kind is not (ScanFactKind.Over or ScanFactKind.OfRecord));

    private byte* Bytes => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));

    /// <summary>The facts of a record; false where a text can't be written down so.</summary>
    /// <param name="texts">A text a field of the plan; null where it is missing.</param>
    /// <param name="facts">The facts, until the next record.</param>
    public bool TryScan(ReadOnlySpan<string?> texts, out FactSet facts)
    {
        facts = new FactSet(state.Words);
        state.Begin();
        Reserve(texts);
        var length = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text)
            {
                if (!fields[i].MayBeMissing)
                {
                    return false;
                }

                continue;
            }

            var room = pinned.AsSpan(length);
            room[0] = (byte)'"';
            if (!TryWrite(text, room[1..], out var written))
            {
                return false;
            }

            state.Places[i] = new ScopeState.Place(length + 1, written, IsTaken: true, IsThere: true);
            room[written + 1] = (byte)'"';
            length += written + 2;
        }

        pinned.AsSpan(length, RecordScanner.Padding).Clear();
        index.Build(Bytes, length);
        Scan();
        return true;
    }

    public int SeedOf(int fact) => state.Seeds[fact];

    public ReadOnlySpan<byte> TextOf(int field) => state.Places[field] is { IsThere: true } place ? pinned.AsSpan(place.Start, place.Length) : [];

    public RawText RawTextOf(int field) => new(Bytes, state.Places[field].Start, state.Places[field].Start + state.Places[field].Length, index);

    private void Scan()
    {
        foreach (var field in fields)
        {
            var place = state.Places[field.Index];
            if (place.IsThere)
            {
                field.AddPresent(state);
                search.Run(field, state, Bytes, place.Start, place.Start + place.Length);
            }
            else
            {
                field.AddMissing(state, standsIn: false);
            }
        }
    }

    private void Reserve(ReadOnlySpan<string?> texts)
    {
        var most = (long)RecordScanner.Padding;
        foreach (var text in texts)
        {
            most += 2 + ((long)MostBytesOfUnit * (text?.Length ?? 0));
        }

        if (pinned.Length < most || (pinned.Length > MostKept && most <= MostKept))
        {
            pinned = GC.AllocateUninitializedArray<byte>(checked((int)Math.Max(most, Math.Min(2L * pinned.Length, MostKept))), pinned: true);
        }
    }

    /// <summary>Writes a text between its quotes; false where half a surrogate pair or a rare control character stands in it.</summary>
    private static bool TryWrite(ReadOnlySpan<char> text, Span<byte> output, out int written)
    {
        written = 0;
        while (true)
        {
            var plain = text.IndexOfAny(Escaped);
            if (Utf8.FromUtf16(plain < 0 ? text : text[..plain], output[written..], out _, out var count, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return false;
            }

            written += count;
            if (plain < 0)
            {
                return true;
            }

            var letter = Letter(text[plain]);
            if (letter == 0)
            {
                return false;
            }

            output[written++] = (byte)'\\';
            output[written++] = letter;
            text = text[(plain + 1)..];
        }
    }

    private static byte Letter(char unit) => unit switch
    {
        '"' or '\\' => (byte)unit,
        '\b' => (byte)'b',
        '\f' => (byte)'f',
        '\n' => (byte)'n',
        '\r' => (byte)'r',
        '\t' => (byte)'t',
        _ => 0,
    };
}
