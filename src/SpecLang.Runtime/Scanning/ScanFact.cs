using SpecLang.Text;

namespace SpecLang.Runtime.Scanning;

/// <summary>Something that holds of a record or an element of a list, or does not.</summary>
public sealed record ScanFact
{
    private Lazy<IReadOnlyList<Matcher>>? matchers;

    private ScanFact(ScanFactKind kind, int field) => (Kind, Field) = (kind, field);

    public ScanFactKind Kind { get; }

    /// <summary>
    /// The place of the field it is about among its scope's, each followed by the fields within it where it is a record; −1 where it is about several.
    /// </summary>
    public int Field { get; }

    /// <summary>What a text is searched for; null where something else is asked.</summary>
    public IReadOnlyList<Matcher>? Matchers => matchers?.Value;

    /// <summary>Whether a text is searched. Its matchers are made when they are first needed: with tables that were kept, that is only for unusual texts.</summary>
    public bool IsSearch => matchers is not null;

    /// <summary>Whether it is asked that the field be there.</summary>
    public bool IsPresence => Kind == ScanFactKind.IsPresent;

    /// <summary>So many there are at least: UTF-16 units, elements, words, sentences or matches.</summary>
    public long LeastLength { get; private init; }

    /// <summary>So many there are at most.</summary>
    public long MostLength { get; private init; }

    /// <summary>The text that the field must be.</summary>
    public string? Text { get; private init; }

    /// <summary>The whole number that the field is compared with, or the place of the label that it must be.</summary>
    public long Int { get; private init; }

    /// <summary>The number that the field is compared with.</summary>
    public double Number { get; private init; }

    public ScanOperator Operator { get; private init; }

    /// <summary>The test over elements of lists; null where something else is asked.</summary>
    public ScanTest? Test { get; private init; }

    /// <summary>The text holds a match of one of the matchers.</summary>
    public static ScanFact Contains(int field, params Matcher[] matchers) => Contains(field, () => matchers);

    /// <summary>The text holds a match of one of the matchers that the function makes, always the same.</summary>
    public static ScanFact Contains(int field, Func<Matcher[]> matchers) => Searching(ScanFactKind.Contains, field, matchers);

    /// <summary>The text starts with an entry, past leading white space.</summary>
    public static ScanFact StartsWith(int field, params EntryMatcher[] matchers) => StartsWith(field, () => matchers);

    /// <summary>The text starts with an entry of the matchers that the function makes, always the same, past leading white space.</summary>
    public static ScanFact StartsWith(int field, Func<EntryMatcher[]> matchers) => Searching(ScanFactKind.StartsWith, field, matchers);

    /// <summary>The text ends with an entry, before trailing white space.</summary>
    public static ScanFact EndsWith(int field, params EntryMatcher[] matchers) => EndsWith(field, () => matchers);

    /// <summary>The text ends with an entry of the matchers that the function makes, always the same, before trailing white space.</summary>
    public static ScanFact EndsWith(int field, Func<EntryMatcher[]> matchers) => Searching(ScanFactKind.EndsWith, field, matchers);

    /// <summary>The text holds so many matches, both numbers included.</summary>
    public static ScanFact HasMatches(int field, Matcher matcher, long least, long most) => HasMatches(field, () => matcher, least, most);

    /// <summary>The text holds so many matches of the matcher that the function makes, always the same, both numbers included.</summary>
    public static ScanFact HasMatches(int field, Func<Matcher> matcher, long least, long most) =>
        Searching(ScanFactKind.HasMatches, field, () => [matcher()]) with { LeastLength = least, MostLength = most };

    /// <summary>The length of the text in UTF-16 units, or of the list in elements, lies between two numbers, both included.</summary>
    public static ScanFact HasLength(int field, long least, long most) => new(ScanFactKind.HasLength, field) { LeastLength = least, MostLength = most };

    /// <summary>The text has so many words, both numbers included.</summary>
    public static ScanFact HasWords(int field, long least, long most) => new(ScanFactKind.HasWords, field) { LeastLength = least, MostLength = most };

    /// <summary>The text has so many sentences, both numbers included.</summary>
    public static ScanFact HasSentences(int field, long least, long most) => new(ScanFactKind.HasSentences, field) { LeastLength = least, MostLength = most };

    /// <summary>The field is there.</summary>
    public static ScanFact IsPresent(int field) => new(ScanFactKind.IsPresent, field);

    /// <summary>The truth value is true.</summary>
    public static ScanFact IsTrue(int field) => new(ScanFactKind.IsTrue, field);

    /// <summary>The label is the one at a place of its set.</summary>
    public static ScanFact IsLabel(int field, int label) => new(ScanFactKind.IsLabel, field) { Int = label };

    /// <summary>The text is that one, unit by unit.</summary>
    public static ScanFact IsText(int field, string text) => new(ScanFactKind.IsText, field) { Text = text };

    public static ScanFact IsEqual(int field, long number) => OfInt(field, ScanOperator.Equal, number);

    public static ScanFact IsEqual(int field, double number) => OfNumber(field, ScanOperator.Equal, number);

    public static ScanFact IsLess(int field, long number) => OfInt(field, ScanOperator.Less, number);

    public static ScanFact IsLess(int field, double number) => OfNumber(field, ScanOperator.Less, number);

    public static ScanFact IsLessOrEqual(int field, long number) => OfInt(field, ScanOperator.LessOrEqual, number);

    public static ScanFact IsLessOrEqual(int field, double number) => OfNumber(field, ScanOperator.LessOrEqual, number);

    /// <summary>A test over elements of the scope's lists holds.</summary>
    public static ScanFact Over(ScanTest test) => new(ScanFactKind.Over, -1) { Test = test };

    /// <summary>Something holds that only the record tells (<see cref="Evaluator.Residuals"/>).</summary>
    public static ScanFact OfRecord() => new(ScanFactKind.OfRecord, -1);

    /// <summary>Whether a text has so many of what it counts, or begins or ends with what it is searched for.</summary>
    internal bool HoldsOf(TextValue text) => Kind switch
    {
        ScanFactKind.StartsWith => Exists(m => ((EntryMatcher)m).IsAtStart(text)),
        ScanFactKind.EndsWith => Exists(m => ((EntryMatcher)m).IsAtEnd(text)),
        ScanFactKind.Contains => Exists(m => m.IsMatch(text)),
        ScanFactKind.HasMatches => IsWithin((Matchers ?? [])[0].Count(text)),
        ScanFactKind.HasWords => IsWithin(TextFunctions.WordCount(text)),
        ScanFactKind.HasSentences => IsWithin(TextFunctions.SentenceCount(text)),
        ScanFactKind.HasLength => IsWithin(TextFunctions.Length(text)),
        ScanFactKind.IsText => string.Equals(Text, text.Value, StringComparison.Ordinal),
        _ => false,
    };

    internal bool IsWithin(long count) => count >= LeastLength && count <= MostLength;

    internal bool HoldsOf(long number) => Kind == ScanFactKind.IsNumber ? HoldsOf((double)number) : Operator switch
    {
        ScanOperator.Less => number < Int,
        ScanOperator.LessOrEqual => number <= Int,
        _ => number == Int,
    };

    internal bool HoldsOf(double number) => Operator switch
    {
        ScanOperator.Less => number < Number,
        ScanOperator.LessOrEqual => number <= Number,
        _ => number == Number,
    };

    private static ScanFact Searching(ScanFactKind kind, int field, Func<Matcher[]> matchers) => new(kind, field) { matchers = new Lazy<IReadOnlyList<Matcher>>(matchers) };

    private static ScanFact OfInt(int field, ScanOperator comparing, long number) => new(ScanFactKind.IsInt, field) { Operator = comparing, Int = number };

    private static ScanFact OfNumber(int field, ScanOperator comparing, double number) => new(ScanFactKind.IsNumber, field) { Operator = comparing, Number = number };

    private bool Exists(Func<Matcher, bool> holds) => (Matchers ?? []).Any(holds);
}
