using SpecLang.Text;

namespace SpecLang.Runtime.Scanning;

/// <summary>Something that holds of one text of a record, or does not.</summary>
public sealed record ScanFact
{
    private Lazy<IReadOnlyList<Matcher>>? matchers;

    private ScanFact(int field) => Field = field;

    /// <summary>The text's place among the plan's fields.</summary>
    public int Field { get; }

    /// <summary>The text holds a match of one of these; null where something else is asked.</summary>
    public IReadOnlyList<Matcher>? Matchers => matchers?.Value;

    /// <summary>Whether it is asked what the text holds. Its matchers are made when they are first needed: with tables that were kept, that is only for unusual texts.</summary>
    public bool IsSearch => matchers is not null;

    /// <summary>Whether it is asked that the text be there.</summary>
    public bool IsPresence { get; private init; }

    /// <summary>The text has so many UTF-16 units at least.</summary>
    public long LeastLength { get; private init; }

    /// <summary>The text has so many UTF-16 units at most.</summary>
    public long MostLength { get; private init; }

    /// <summary>The text holds a match of one of the matchers.</summary>
    public static ScanFact Contains(int field, params Matcher[] matchers) => Contains(field, () => matchers);

    /// <summary>The text holds a match of one of the matchers.</summary>
    /// <param name="field">The text's place among the plan's fields.</param>
    /// <param name="matchers">Makes the matchers, always the same.</param>
    public static ScanFact Contains(int field, Func<Matcher[]> matchers) => new(field) { matchers = new Lazy<IReadOnlyList<Matcher>>(matchers) };

    /// <summary>The length of the text, in UTF-16 units, lies between two numbers, both included.</summary>
    public static ScanFact HasLength(int field, long least, long most) => new(field) { LeastLength = least, MostLength = most };

    /// <summary>The text is there.</summary>
    public static ScanFact IsPresent(int field) => new(field) { IsPresence = true };
}
