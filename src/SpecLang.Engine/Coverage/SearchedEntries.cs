using System.Collections.Immutable;
using SpecLang.Text;

namespace SpecLang.Engine.Coverage;

/// <summary>Entries that a text is searched for, each with its point. Safe for many threads.</summary>
internal sealed class SearchedEntries
{
    private readonly Dictionary<string, int> points = new(StringComparer.Ordinal);

    public SearchedEntries(ImmutableArray<string> entries, ImmutableArray<int> points)
    {
        Matcher = new EntryMatcher(name: null, entries);
        foreach (var (entry, point) in entries.Zip(points))
        {
            this.points.TryAdd(entry, point);
        }
    }

    /// <summary>Finds them; a match says which.</summary>
    public EntryMatcher Matcher { get; }

    public int? PointOf(TextMatch match) => points.TryGetValue(match.Matcher, out var point) ? point : null;
}
