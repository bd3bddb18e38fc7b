namespace SpecLang.Runtime.Scanning;

/// <summary>The places of one field's texts, in the records that are scanned together, where matches of one group of automata may begin; in order. Belongs to one thread at a time.</summary>
internal sealed unsafe class FoundPlaces
{
    private int[] places = new int[64];
    private int count;
    private int next;

    public void Clear() => (count, next) = (0, 0);

    /// <summary>Adds places behind all that were added.</summary>
    public void Add(int* added, int length)
    {
        if (count + length > places.Length)
        {
            Array.Resize(ref places, Math.Max(count + length, 2 * places.Length));
        }

        new ReadOnlySpan<int>(added, length).CopyTo(places.AsSpan(count));
        count += length;
    }

    /// <summary>The places of a text, which stands behind those that were asked for before.</summary>
    public ReadOnlySpan<int> Of(in RawText text)
    {
        while (next < count && places[next] < text.Start)
        {
            next++;
        }

        var first = next;
        while (next < count && places[next] < text.End)
        {
            next++;
        }

        return places.AsSpan(first, next - first);
    }
}
