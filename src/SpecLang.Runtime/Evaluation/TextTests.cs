using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Text tests of the language reference, section 4.</summary>
public static class TextTests
{
    public static Truth Contains(Value<TextValue> text, Matcher matcher) => text.IsKnown ? matcher.IsMatch(text.Item) : text.Doubt;

    public static Truth StartsWith(Value<TextValue> text, EntryMatcher matcher) => text.IsKnown ? matcher.IsAtStart(text.Item) : text.Doubt;

    public static Truth EndsWith(Value<TextValue> text, EntryMatcher matcher) => text.IsKnown ? matcher.IsAtEnd(text.Item) : text.Doubt;

    public static Truth Contains(Value<TextValue> text, Value<EntryMatcher> matcher) => matcher.IsKnown ? Contains(text, (Matcher)matcher.Item) : matcher.Doubt;

    public static Truth StartsWith(Value<TextValue> text, Value<EntryMatcher> matcher) => matcher.IsKnown ? StartsWith(text, matcher.Item) : matcher.Doubt;

    public static Truth EndsWith(Value<TextValue> text, Value<EntryMatcher> matcher) => matcher.IsKnown ? EndsWith(text, matcher.Item) : matcher.Doubt;

    public static Value<long> Count(Value<TextValue> text, Matcher matcher) => text.IsKnown ? matcher.Count(text.Item) : text.Carry<long>();

    public static Value<long> Count(Value<TextValue> text, Value<EntryMatcher> matcher) => matcher.IsKnown ? Count(text, (Matcher)matcher.Item) : matcher.Carry<long>();

    /// <summary>A text of the record as something to search for: letter by letter, without <c>*</c>. An empty one is never found.</summary>
    public static Value<EntryMatcher> Entry(Value<TextValue> text) => text.IsKnown ? MatcherOf([text.Item]) : text.Carry<EntryMatcher>();

    /// <summary>Texts of the record as something to search for.</summary>
    public static Value<EntryMatcher> Entries(Value<IReadOnlyList<Element<TextValue>>> texts) =>
        texts.IsKnown ? MatcherOf(texts.Item.Select(t => t.Item)) : texts.Carry<EntryMatcher>();

    private static EntryMatcher MatcherOf(IEnumerable<TextValue> texts) =>
        new(name: null, texts.Select(t => EntrySyntax.Escape(t.Value)).Where(e => EntrySyntax.Check(e) is null));
}
