using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Scanning;

/// <summary>Finds the facts about single texts of a record. Belongs to one thread at a time.</summary>
/// <param name="index">The index of the lines that the records stand in.</param>
/// <param name="suspects">Where the record at hand holds escapes.</param>
internal sealed unsafe class FieldSearch(SegmentIndex index, SuspectRange suspects)
{
    private readonly TextSearch search = new(index);
    private readonly UnescapedText unescaped = new();
    private TextSearch? searchUnescaped;
    private FoundPlaces[][]?[] places = [];

    /// <summary>Finds the places where matches may begin in texts of one field, for all of them together: that costs less than for each.</summary>
    /// <param name="slot">The field, of the records themselves.</param>
    /// <param name="records">The records, in order. Each is to be asked for its facts once, or not at all, also in order.</param>
    /// <param name="bytes">The bytes of all lines.</param>
    public void FindPlaces(SlotTables slot, ReadOnlySpan<ScannedRecord> records, byte* bytes)
    {
        var found = Clear(slot);
        search.ClearBlocks();
        foreach (var record in records)
        {
            if (!record.IsSound || record.State.Places[slot.Index] is not { IsThere: true } place || suspects.IsAnyIn(place.Start, place.Start + place.Length))
            {
                continue;
            }

            var text = new RawText(bytes, place.Start, place.Start + place.Length, index);
            for (var block = text.Start >> 6; place.Length > 0 && block <= (text.End - 1) >> 6;)
            {
                block = search.AddBlocks(in text, block, out var isFull);
                if (isFull)
                {
                    FindPlaces(slot, bytes, found);
                }
            }
        }

        FindPlaces(slot, bytes, found);
    }

    /// <summary>Notes the facts that hold of a text.</summary>
    /// <param name="slot">Its field.</param>
    /// <param name="state">Takes the facts.</param>
    /// <param name="bytes">The bytes of all lines.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where its closing quote stands.</param>
    /// <param name="isFound">Whether its places were found together with those of other records.</param>
    public void Run(SlotTables slot, ScopeState state, byte* bytes, int start, int end, bool isFound = false)
    {
        if (slot.Texts.Length > 0)
        {
            Compare(slot, state, new ReadOnlySpan<byte>(bytes + start, end - start));
        }

        if (slot.Groups.Length == 0)
        {
            return;
        }

        if (!suspects.IsAnyIn(start, end))
        {
            for (var i = 0; i < slot.Groups.Length; i++)
            {
                var (group, first) = slot.Groups[i];
                var found = search.Run(group, bytes, start, end, isEscaped: false, isFound ? places[slot.Index]?[i] : null);
                state.Add(first, found);
                search.GiveSeeds(found & group.Findable, state.Seeds.AsSpan(first));
            }

            return;
        }

        var length = unescaped.Write(bytes, start, end);
        searchUnescaped ??= new TextSearch(unescaped.Index);
        foreach (var (group, first) in slot.Groups)
        {
            group.ClearSeeds(state.Seeds.AsSpan(first));
            state.Add(first, length < 0 ? search.Run(group, bytes, start, end, isEscaped: true) : searchUnescaped.Run(group, unescaped.Bytes, 0, length, isEscaped: false));
        }
    }

    private void FindPlaces(SlotTables slot, byte* bytes, FoundPlaces[][] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            search.FindPlaces(slot.Groups[i].Search, bytes, found[i]);
        }

        search.ClearBlocks();
    }

    private FoundPlaces[][] Clear(SlotTables slot)
    {
        if (slot.Index >= places.Length)
        {
            Array.Resize(ref places, slot.Index + 1);
        }

        var found = places[slot.Index] ??= [.. slot.Groups.Select(g => Array.ConvertAll(g.Search.Groups, _ => new FoundPlaces()))];
        foreach (var ofGroup in found)
        {
            foreach (var each in ofGroup)
            {
                each.Clear();
            }
        }

        return found;
    }

    private static void Compare(SlotTables slot, ScopeState state, ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'\\'))
        {
            var decoded = JsonTextDecoder.Decode(text, out _);
            foreach (var (index, _, expected) in slot.Texts)
            {
                if (string.Equals(decoded, expected, StringComparison.Ordinal))
                {
                    state.Add(index, Truth.True);
                }
            }

            return;
        }

        foreach (var (index, expected, _) in slot.Texts)
        {
            if (text.SequenceEqual(expected))
            {
                state.Add(index, Truth.True);
            }
        }
    }
}
