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

    /// <summary>Notes the facts that hold of a text.</summary>
    public void Run(SlotTables slot, ScopeState state, byte* bytes, int start, int end)
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
            foreach (var (group, first) in slot.Groups)
            {
                var found = search.Run(group, bytes, start, end, isEscaped: false);
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
