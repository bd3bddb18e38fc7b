using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Text tests of the language reference, section 4.</summary>
public static class TextTests
{
    public static Truth Contains(Value<TextValue> text, Matcher matcher) => text.IsKnown ? matcher.IsMatch(text.Item) : text.Doubt;

    public static Truth StartsWith(Value<TextValue> text, EntryMatcher matcher) => text.IsKnown ? matcher.IsAtStart(text.Item) : text.Doubt;

    public static Truth EndsWith(Value<TextValue> text, EntryMatcher matcher) => text.IsKnown ? matcher.IsAtEnd(text.Item) : text.Doubt;

    public static Truth Contains(Value<TextValue> text, RecordEntries entries) => Test(text, entries, static (t, m) => m.IsMatch(t));

    public static Truth StartsWith(Value<TextValue> text, RecordEntries entries) => Test(text, entries, static (t, m) => m.IsAtStart(t));

    public static Truth EndsWith(Value<TextValue> text, RecordEntries entries) => Test(text, entries, static (t, m) => m.IsAtEnd(t));

    public static Value<long> Count(Value<TextValue> text, Matcher matcher) => text.IsKnown ? matcher.Count(text.Item) : text.Carry<long>();

    public static Value<long> Count(Value<TextValue> text, RecordEntries entries) =>
        entries.Matchers.IsKnown ? Count(text, entries.Matchers.Item[0]) : entries.Matchers.Carry<long>();

    /// <summary>A text of the record as something to search for: letter by letter, without <c>*</c>. An empty one is never found.</summary>
    public static RecordEntries Entry(Value<TextValue> text) => new(text.IsKnown ? new[] { MatcherOf([text.Item]) } : text.Carry<EntryMatcher[]>());

    /// <summary>Texts of the record as something to search for, of which any may be found.</summary>
    public static RecordEntries Entries(Value<IReadOnlyList<Element<TextValue>>> texts) =>
        new(texts.IsKnown ? new[] { MatcherOf(texts.Item.Select(t => t.Item)) } : texts.Carry<EntryMatcher[]>());

    /// <summary>Texts of the record as something to search for, each of which must be found.</summary>
    public static RecordEntries EachEntry(Value<IReadOnlyList<Element<TextValue>>> texts) =>
        new(texts.IsKnown ? texts.Item.Select(t => MatcherOf([t.Item])).ToArray() : texts.Carry<EntryMatcher[]>());

    private static Truth Test(Value<TextValue> text, RecordEntries entries, Func<TextValue, EntryMatcher, bool> test)
    {
        if (text.IsPending || entries.Matchers.IsPending)
        {
            return Truth.Pending;
        }

        if (!entries.Matchers.IsKnown)
        {
            return Truth.Unknown;
        }

        return text.IsKnown ? Array.TrueForAll(entries.Matchers.Item, m => test(text.Item, m)) : entries.Matchers.Item.Length == 0 ? true : Truth.Unknown;
    }

    private static EntryMatcher MatcherOf(IEnumerable<TextValue> texts) =>
        new(name: null, texts.Select(t => EntrySyntax.Escape(t.Value)).Where(e => EntrySyntax.Check(e) is null));
}
