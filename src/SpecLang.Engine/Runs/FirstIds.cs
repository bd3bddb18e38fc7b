using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>Keeps the ids with the least places, in the order of places; of one place, in the order they came. Belongs to one thread.</summary>
internal sealed class FirstIds(int limit)
{
    private readonly List<(long Place, string Id)> ids = [];

    /// <summary>Whether as many are kept as are to be.</summary>
    public bool IsFull => ids.Count == limit;

    public void Add(long place, string id)
    {
        if (ids.Count == limit && place >= ids[^1].Place)
        {
            return;
        }

        var at = ids.Count;
        while (at > 0 && ids[at - 1].Place > place)
        {
            at--;
        }

        ids.Insert(at, (place, id));
        if (ids.Count > limit)
        {
            ids.RemoveAt(limit);
        }
    }

    public void Add(FirstIds other)
    {
        foreach (var (place, id) in other.ids)
        {
            Add(place, id);
        }
    }

    public FirstState[] ToState() => [.. ids.Select(i => new FirstState(i.Place, i.Id))];

    public ValueList<string> ToList() => ValueList.Create<string>([.. ids.Select(i => i.Id)]);
}
