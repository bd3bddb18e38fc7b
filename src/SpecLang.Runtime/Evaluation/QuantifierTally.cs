using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Counts towards "at least so many", and knows when no further element can change the answer.</summary>
[StructLayout(LayoutKind.Auto)]
public struct QuantifierTally
{
    private readonly long needed;
    private long remaining;
    private long holding;
    private long unknown;
    private bool isPending;

    /// <param name="needed">How many elements must satisfy the test.</param>
    /// <param name="count">How many elements there are.</param>
    public QuantifierTally(long needed, int count)
    {
        this.needed = needed;
        remaining = count;
    }

    /// <summary>Whether reading can stop.</summary>
    public readonly bool IsSettled => isPending || holding >= needed || holding + unknown + remaining < needed || (holding + remaining < needed && holding + unknown >= needed);

    /// <summary>Whether at least as many elements as needed satisfy the test.</summary>
    public readonly Truth Result => isPending ? Truth.Pending
        : holding >= needed ? Truth.True
        : holding + unknown + remaining < needed ? Truth.False
        : Truth.Unknown;

    public void Add(Truth test)
    {
        remaining--;
        isPending |= test.IsPending;
        holding += test.IsTrue ? 1 : 0;
        unknown += test.IsUnknown ? 1 : 0;
    }
}
