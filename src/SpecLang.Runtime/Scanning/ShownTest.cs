using SpecLang.Runtime.Json;
using SpecLang.Text;
using SpecLang.Text.Windows;

namespace SpecLang.Runtime.Scanning;

/// <summary>A test whose first match is looked for in a window. Belongs to one thread at a time.</summary>
internal sealed class ShownTest
{
    private readonly WindowSearch[] searches;

    /// <param name="scope">Whose text is tested.</param>
    /// <param name="facts">The facts of the test's parts, by their place.</param>
    public ShownTest(ScopeTables scope, IReadOnlyList<int> facts)
    {
        Facts = [.. facts];
        Field = scope.Facts[facts[0]].Field;
        FieldName = PathOf(scope.Slots, Field);
        Matchers = [.. facts.SelectMany(f => scope.Facts[f].Matchers ?? [])];
        Reach = MatchReach.Of(Matchers);
        searches = Reach is null ? [] : [.. Matchers.Select(WindowSearch.Of)];
    }

    public int[] Facts { get; }

    /// <summary>The text's place among the plan's fields.</summary>
    public int Field { get; }

    /// <summary>The text's path in its scope.</summary>
    public string FieldName { get; }

    public IReadOnlyList<Matcher> Matchers { get; }

    /// <summary>How far matches reach; null where the whole text must be looked at.</summary>
    public MatchReach? Reach { get; }

    /// <summary>A field's path in its scope.</summary>
    public static string PathOf(SlotTables[] slots, int field) =>
        slots[field].Parent < 0 ? slots[field].DeclaredName : RecordPath.Member(PathOf(slots, slots[field].Parent), slots[field].DeclaredName);

    /// <summary>The first match of any of its matchers; of several that begin at one place the one of the first matcher.</summary>
    public WindowMatch First(TextWindow window)
    {
        var first = WindowMatch.None;
        foreach (var search in searches)
        {
            if (search.First(window) is { Start: >= 0 } match && (first.Start < 0 || match.Start < first.Start))
            {
                first = match;
            }
        }

        return first;
    }
}
