using System.Buffers.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Walks over the members of a record, of the records in it and of the elements of its lists, and notes where those stand that are asked for. Answers −1
/// where the record is broken or unusual and must be read. Belongs to one thread at a time.
/// </summary>
/// <param name="index">The index of the lines.</param>
/// <param name="suspects">Where the record at hand holds escapes.</param>
internal sealed unsafe class RecordWalker(SegmentIndex index, SuspectRange suspects)
{
    /// <summary>Longer whole numbers may not fit.</summary>
    private const int MostDigits = 18;

    private readonly FieldSearch search = new(index, suspects);
    private byte* bytes;
    private int end;
    private int depth;

    /// <summary>Where the value of the record's member <c>id</c> begins: behind the quote where it is a text.</summary>
    public int IdStart { get; private set; }

    /// <summary>How long that value is; −1 where there is none that is a text or a number.</summary>
    public int IdLength { get; private set; }

    /// <summary>Finds the facts of a record; false where it must be read.</summary>
    public bool TryWalk(ScopeTables record, ScopeState state, byte* lines, int from, int to)
    {
        bytes = lines;
        (end, depth) = (to, 0);
        (IdStart, IdLength) = (-1, -1);
        state.Begin();
        return bytes[from] == '{' && suspects.TryEnter(bytes, from, to) && WalkObject(record.Members, state, from, isRecord: true) == to && TryFinish(record, state);
    }

    /// <summary>Looks at an element of the record at hand once more, so that its state tells where its texts stand.</summary>
    public void Enter(ElementTable list, int element)
    {
        var (tables, state) = (list.Tables, list.Element);
        var at = list.StartOf(element);
        depth = 1;
        state.Begin();
        at = tables.IsRecord ? WalkObject(tables.Members, state, at, isRecord: false) : TakeValue(tables.Members.Single, state, at);
        if (at < 0 || !TryFinish(tables, state))
        {
            throw new InvalidOperationException("The element was another when the record was looked at.");
        }
    }

    private JsonSkipper Json => new(bytes, index.Quotes, end);

    /// <summary>Walks over an object that begins there.</summary>
    /// <returns>The place behind it.</returns>
    private int WalkObject(MemberTables members, ScopeState state, int at, bool isRecord)
    {
        var json = Json;
        var expected = 0;
        depth++;
        at = json.SkipWhiteSpace(at + 1);
        if (at < end && bytes[at] == '}')
        {
            depth--;
            return at + 1;
        }

        while (true)
        {
            if (at >= end || bytes[at] != '"')
            {
                return -1;
            }

            var nameEnd = json.NextQuote(at + 1);
            if (nameEnd < 0)
            {
                return -1;
            }

            var name = new ReadOnlySpan<byte>(bytes + at + 1, nameEnd - at - 1);
            at = bytes[nameEnd + 1] == ':' ? nameEnd + 1 : json.SkipWhiteSpace(nameEnd + 1);
            if (at >= end || bytes[at] != ':')
            {
                return -1;
            }

            at = json.SkipWhiteSpace(at + 1);
            at = WalkMember(members, state, name, at, isRecord, ref expected);
            if (at < 0)
            {
                return -1;
            }

            at = json.SkipWhiteSpace(at);
            if (at >= end)
            {
                return -1;
            }

            if (bytes[at] == '}')
            {
                depth--;
                return at + 1;
            }

            if (bytes[at] != ',')
            {
                return -1;
            }

            at = json.SkipWhiteSpace(at + 1);
        }
    }

    /// <summary>Walks over a member's value.</summary>
    /// <returns>The place behind it.</returns>
    private int WalkMember(MemberTables members, ScopeState state, ReadOnlySpan<byte> name, int at, bool isRecord, ref int expected)
    {
        // A name that is written without escapes is known without looking for them.
        var slot = members.Find(name, ref expected);
        if ((slot is null || members.HasBackslash) && name.Contains((byte)'\\'))
        {
            var decoded = JsonTextDecoder.Decode(name, out _);
            slot = members.Find(decoded);
            if (isRecord && string.Equals(decoded, "id", StringComparison.Ordinal))
            {
                return -1;
            }
        }

        var behind = slot is null ? SkipValue(at) : TakeValue(slot, state, at);
        return behind > 0 && isRecord && name.SequenceEqual("id"u8) && !TakeId(at, behind) ? -1 : behind;
    }

    private int SkipValue(int at)
    {
        if (at < end && bytes[at] == '"')
        {
            var close = Json.NextQuote(at + 1);
            return close < 0 ? -1 : close + 1;
        }

        return Json.SkipValue(at, depth);
    }

    /// <summary>Takes the value of a field.</summary>
    /// <returns>The place behind it.</returns>
    private int TakeValue(SlotTables slot, ScopeState state, int at)
    {
        if (at >= end || state.Places[slot.Index].IsTaken)
        {
            return -1;
        }

        if (bytes[at] == 'n')
        {
            state.Places[slot.Index] = new ScopeState.Place(at, 0, IsTaken: true, IsThere: false);
            return slot.MayBeMissing ? Json.SkipValue(at, depth) : -1;
        }

        switch (slot.Kind)
        {
            case ScanKind.Record:
                state.Places[slot.Index] = new ScopeState.Place(at, 0, IsTaken: true, IsThere: true);
                return bytes[at] == '{' ? WalkObject(slot.Members, state, at, isRecord: false) : -1;
            case ScanKind.List:
                state.Places[slot.Index] = new ScopeState.Place(at, 0, IsTaken: true, IsThere: true);
                return bytes[at] == '[' && state.ListAt(slot.Index) is { } list ? WalkList(list, at) : -1;
            case ScanKind.Text or ScanKind.Label:
                var close = bytes[at] == '"' ? Json.NextQuote(at + 1) : -1;
                state.Places[slot.Index] = new ScopeState.Place(at + 1, close - at - 1, IsTaken: true, IsThere: true);
                return close < 0 || (slot.Kind == ScanKind.Label && !TakeLabel(slot, state, new ReadOnlySpan<byte>(bytes + at + 1, close - at - 1))) ? -1 : close + 1;
            default:
                var behind = Json.SkipValue(at, depth);
                state.Places[slot.Index] = new ScopeState.Place(at, behind - at, IsTaken: true, IsThere: true);
                return behind > 0 && TakeScalar(slot, state, new ReadOnlySpan<byte>(bytes + at, behind - at)) ? behind : -1;
        }
    }

    /// <summary>Walks over a list that begins there.</summary>
    /// <returns>The place behind it.</returns>
    private int WalkList(ElementTable list, int at)
    {
        var json = Json;
        var (tables, element) = (list.Tables, list.Element);
        list.IsKnown = true;
        depth++;
        at = json.SkipWhiteSpace(at + 1);
        if (at < end && bytes[at] == ']')
        {
            depth--;
            return at + 1;
        }

        while (true)
        {
            element.Begin();
            var start = at;
            at = !tables.IsRecord ? TakeValue(tables.Members.Single, element, at)
                : at < end && bytes[at] == '{' ? WalkObject(tables.Members, element, at, isRecord: false)
                : -1;
            if (at < 0 || !TryFinish(tables, element))
            {
                return -1;
            }

            list.Add(start);
            at = json.SkipWhiteSpace(at);
            if (at >= end)
            {
                return -1;
            }

            if (bytes[at] == ']')
            {
                depth--;
                return at + 1;
            }

            if (bytes[at] != ',')
            {
                return -1;
            }

            at = json.SkipWhiteSpace(at + 1);
        }
    }

    private static bool TakeLabel(SlotTables slot, ScopeState state, ReadOnlySpan<byte> text)
    {
        // What is written with an escape is read.
        for (var i = 0; i < slot.Labels.Length; i++)
        {
            if (text.SequenceEqual(slot.Labels[i]))
            {
                foreach (var (fact, index) in slot.Scalars)
                {
                    if (fact.Int == i)
                    {
                        state.Add(index, Truth.True);
                    }
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Notes the facts about a truth value or a number; false where it is another value, or one that takes more to be read.</summary>
    private static bool TakeScalar(SlotTables slot, ScopeState state, ReadOnlySpan<byte> value)
    {
        var isNumber = value[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
        if (slot.Kind == ScanKind.Bool)
        {
            foreach (var (_, index) in slot.Scalars)
            {
                state.Add(index, value[0] == 't');
            }

            return value[0] is (byte)'t' or (byte)'f';
        }

        if (!isNumber)
        {
            return false;
        }

        if (slot.Kind == ScanKind.Int)
        {
            if (value.Length > MostDigits || !Utf8Parser.TryParse(value, out long whole, out var read) || read != value.Length)
            {
                return false;
            }

            foreach (var (fact, index) in slot.Scalars)
            {
                state.Add(index, fact.HoldsOf(whole));
            }

            return true;
        }

        if (!Utf8Parser.TryParse(value, out double number, out var length) || length != value.Length || !double.IsFinite(number))
        {
            return false;
        }

        if (slot.Kind == ScanKind.Score)
        {
            if (number is not (>= 0 and <= 1))
            {
                return false;
            }

            number = Math.Round(number, 6, MidpointRounding.ToEven);
        }

        foreach (var (fact, index) in slot.Scalars)
        {
            state.Add(index, fact.HoldsOf(number));
        }

        return true;
    }

    private bool TakeId(int start, int behind)
    {
        if (IdStart >= 0)
        {
            return false;
        }

        IdStart = bytes[start] == '"' ? start + 1 : start;
        IdLength = bytes[start] switch
        {
            (byte)'"' => behind - start - 2,
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => behind - start,
            _ => -1,
        };
        return true;
    }

    /// <summary>Looks into the texts that were found, and settles what follows from all fields; false where a field is missing.</summary>
    private bool TryFinish(ScopeTables tables, ScopeState state)
    {
        foreach (var slot in tables.Slots)
        {
            var place = state.Places[slot.Index];
            if (place.IsThere)
            {
                slot.AddPresent(state);
                if (slot.Kind == ScanKind.Text)
                {
                    search.Run(slot, state, bytes, place.Start, place.Start + place.Length);
                }
                else if (slot.Kind == ScanKind.List && state.ListAt(slot.Index) is { } list)
                {
                    AddLength(slot, state, list.Count);
                }

                continue;
            }

            var isInside = slot.Parent < 0 || state.Places[slot.Parent].IsThere;
            if (isInside && !slot.MayBeMissing)
            {
                return false;
            }

            slot.AddMissing(state, standsIn: isInside);
            if (isInside && slot.HasDefault && state.ListAt(slot.Index) is { } empty)
            {
                empty.IsKnown = true;
            }
        }

        foreach (var (fact, test) in tables.Over)
        {
            state.Add(fact, test.Of(state, 0));
        }

        foreach (var fact in tables.OfRecord)
        {
            state.Add(fact, Truth.Pending);
        }

        return true;
    }

    private static void AddLength(SlotTables slot, ScopeState state, int length)
    {
        foreach (var (fact, index) in slot.Scalars)
        {
            state.Add(index, fact.IsWithin(length));
        }
    }
}
