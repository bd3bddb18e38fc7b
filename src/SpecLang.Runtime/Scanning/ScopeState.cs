using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is known of one record or element while it is looked at. Belongs to one thread at a time.</summary>
internal sealed class ScopeState
{
    private readonly ElementTable?[] lists;
    private (ElementTable List, int Element)[] entered = [];

    public ScopeState(ScopeTables tables)
    {
        Tables = tables;
        Words = new ulong[2 * tables.WordCount];
        Places = new Place[tables.Slots.Length];
        Seeds = new int[tables.FactCount];
        lists = [.. tables.Slots.Select(s => s.Elements is { } elements ? new ElementTable(elements) : null)];
    }

    /// <summary>What is asked of it.</summary>
    public ScopeTables Tables { get; }

    /// <summary>The facts: a bit for each that holds, then one for each that is unknown. Both: only the record tells, and was not asked.</summary>
    public ulong[] Words { get; }

    /// <summary>Where the fields stand.</summary>
    public Place[] Places { get; }

    /// <summary>Of facts that a search found to hold: a place that their first match covers; −1 where only the whole text tells.</summary>
    public int[] Seeds { get; }

    public void Begin()
    {
        Array.Clear(Words);
        Array.Clear(Places);
        foreach (var list in lists)
        {
            list?.Begin();
        }
    }

    public ElementTable? ListAt(int slot) => lists[slot];

    public Truth TruthOf(int fact) => FactSet.Of(Words, fact);

    public Truth TruthOf(int variable, int fact) => entered[variable].List.TruthOf(entered[variable].Element, fact);

    public int ElementAt(int variable) => entered[variable].Element;

    /// <summary>Makes an element of a list the one that a quantifier looks at.</summary>
    public void Enter(int depth, ElementTable list, int element)
    {
        if (depth >= entered.Length)
        {
            Array.Resize(ref entered, depth + 1);
        }

        entered[depth] = (list, element);
    }

    /// <summary>Notes bits for facts from one place on.</summary>
    public void Add(int first, ulong bits)
    {
        var word = first >> 6;
        var shift = first & 63;
        Words[word] |= bits << shift;
        if (shift != 0 && bits >> (64 - shift) is not 0 and var rest)
        {
            Words[word + 1] |= rest;
        }
    }

    public void Add(int fact, Truth truth)
    {
        var half = Words.Length >> 1;
        var bit = 1UL << fact;
        Words[fact >> 6] = truth.IsTrue || truth.IsPending ? Words[fact >> 6] | bit : Words[fact >> 6] & ~bit;
        Words[half + (fact >> 6)] = truth.IsUnknown || truth.IsPending ? Words[half + (fact >> 6)] | bit : Words[half + (fact >> 6)] & ~bit;
    }

    /// <summary>Where the value of a field stands.</summary>
    /// <param name="Start">Its first byte: behind the quote where it is a text.</param>
    /// <param name="Length">Its length, without quotes.</param>
    /// <param name="IsTaken">Whether there is such a member.</param>
    /// <param name="IsThere">Whether it is another value than null.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Place(int Start, int Length, bool IsTaken, bool IsThere);
}
