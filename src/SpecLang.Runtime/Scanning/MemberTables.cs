namespace SpecLang.Runtime.Scanning;

/// <summary>The fields of one record, to be found by the names of members.</summary>
internal sealed class MemberTables
{
    private readonly SlotTables[] slots;
    private readonly ulong lengths;

    public MemberTables(SlotTables[] slots)
    {
        this.slots = slots;
        HasBackslash = Array.Exists(slots, s => s.Utf8Name.Contains((byte)'\\'));
        lengths = slots.Aggregate(0UL, (bits, s) => bits | (1UL << Math.Min(63, s.Utf8Name.Length)));
    }

    /// <summary>Whether a name holds a backslash, so that it is written otherwise in JSON.</summary>
    public bool HasBackslash { get; }

    /// <summary>The only field of an element that is no record.</summary>
    public SlotTables Single => slots[0];

    /// <summary>The field of that name, as it stands in JSON without escapes; null where none is.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="expected">Which is likely to come: the one behind the last that was found.</param>
    public SlotTables? Find(ReadOnlySpan<byte> name, ref int expected)
    {
        if (expected < slots.Length && name.SequenceEqual(slots[expected].Utf8Name))
        {
            return slots[expected++];
        }

        if (((lengths >> Math.Min(63, name.Length)) & 1) == 0)
        {
            return null;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            if (name.SequenceEqual(slots[i].Utf8Name))
            {
                expected = i + 1;
                return slots[i];
            }
        }

        return null;
    }

    /// <summary>The field of that name.</summary>
    public SlotTables? Find(string name) => Array.Find(slots, s => string.Equals(s.Name, name, StringComparison.Ordinal));
}
