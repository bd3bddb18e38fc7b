using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// Draws pairs for people to label, each as likely as any other, from data of unknown length in one pass: a reservoir (J. S. Vitter, ACM TOMS 11, 1985, algorithm R). What is drawn depends on the data and the seed alone.
/// </summary>
/// <param name="size">How many are drawn; all where there are fewer.</param>
/// <param name="seed">Begins the random numbers.</param>
public sealed class PairSample(int size, ulong seed)
{
    private readonly SeededRandom random = new(seed);
    private readonly List<(int Place, JsonValue Record)> drawn = [];
    private int seen;

    /// <summary>What was drawn, in the order of the data.</summary>
    public IEnumerable<JsonValue> Records => drawn.OrderBy(d => d.Place).Select(d => d.Record);

    public void Add(JsonValue record)
    {
        ArgumentNullException.ThrowIfNull(record);
        seen = checked(seen + 1);
        if (drawn.Count < size)
        {
            drawn.Add((seen, record));
        }
        else if (random.Next(seen) is var place && place < size)
        {
            drawn[place] = (seen, record);
        }
    }
}
