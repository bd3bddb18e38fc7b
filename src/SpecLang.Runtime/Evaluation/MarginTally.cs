namespace SpecLang.Runtime.Evaluation;

/// <summary>
/// The margin of "at least so many satisfy the test": the so-many-th greatest of the elements' margins, -1 where there are fewer elements.
/// Only that element's flipping flips the whole.
/// </summary>
/// <param name="needed">How many elements must satisfy the test.</param>
public sealed class MarginTally(long needed)
{
    private readonly List<Margin> margins = [];
    private long certain;
    private long holding;
    private long unknown;
    private bool isPending;

    /// <summary>Whether no further element can change the result.</summary>
    public bool IsSettled => certain >= needed;

    /// <summary>The margin of the whole.</summary>
    public Margin Result
    {
        get
        {
            if (IsSettled)
            {
                return Truth.True;
            }

            var truth = isPending ? Truth.Pending
                : holding >= needed ? Truth.True
                : holding + unknown < needed ? Truth.False
                : Truth.Unknown;
            return Margin.OfRank(truth, margins, needed);
        }
    }

    /// <summary>Adds an element's margin.</summary>
    public void Add(Margin test)
    {
        margins.Add(test);
        isPending |= test.IsPending;
        certain += test ? 1 : 0;
        holding += test.Truth.IsTrue ? 1 : 0;
        unknown += test.Truth.IsUnknown ? 1 : 0;
    }
}
