namespace SpecLang.Runtime.Scanning;

/// <summary>The facts of a list's elements, one after the other. Belongs to one thread at a time.</summary>
/// <param name="tables">What is asked of an element.</param>
internal sealed class ElementTable(ScopeTables tables)
{
    private readonly int stride = 2 * tables.WordCount;
    private ulong[] words = [];
    private int[] starts = [];

    /// <summary>The element at hand.</summary>
    public ScopeState Element { get; } = new(tables);

    public ScopeTables Tables => tables;

    public int Count { get; private set; }

    /// <summary>Whether there is a list, be it empty.</summary>
    public bool IsKnown { get; set; }

    public void Begin() => (Count, IsKnown) = (0, false);

    /// <summary>Takes the facts of the element at hand over.</summary>
    /// <param name="place">Where its value begins.</param>
    public void Add(int place)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Math.Max(16, starts.Length * 2));
        }

        starts[Count] = place;
        var start = Count++ * stride;
        if (start + stride > words.Length)
        {
            Array.Resize(ref words, Math.Max(16 * stride, words.Length * 2));
        }

        Element.Words.CopyTo(words, start);
    }

    /// <summary>Where the value of an element begins.</summary>
    public int StartOf(int element) => starts[element];

    public Truth TruthOf(int element, int fact) => FactSet.Of(words.AsSpan(element * stride, stride), fact);
}
