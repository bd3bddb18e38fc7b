using SpecLang.Text;

namespace SpecLang.Runtime.Scanning;

/// <summary>Something that holds of one text of a record, or does not.</summary>
public sealed record ScanFact
{
    private ScanFact(int field) => Field = field;

    /// <summary>The text's place among the plan's fields.</summary>
    public int Field { get; }

    /// <summary>The text holds a match of one of these; null where something else is asked.</summary>
    public IReadOnlyList<Matcher>? Matchers { get; private init; }

    /// <summary>Whether it is asked that the text be there.</summary>
    public bool IsPresence { get; private init; }

    /// <summary>The text has so many UTF-16 units at least.</summary>
    public long LeastLength { get; private init; }

    /// <summary>The text has so many UTF-16 units at most.</summary>
    public long MostLength { get; private init; }

    /// <summary>The text holds a match of one of the matchers.</summary>
    public static ScanFact Contains(int field, params Matcher[] matchers) => new(field) { Matchers = matchers };

    /// <summary>The length of the text, in UTF-16 units, lies between two numbers, both included.</summary>
    public static ScanFact HasLength(int field, long least, long most) => new(field) { LeastLength = least, MostLength = most };

    /// <summary>The text is there.</summary>
    public static ScanFact IsPresent(int field) => new(field) { IsPresence = true };
}
