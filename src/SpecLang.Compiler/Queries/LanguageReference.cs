using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Queries;

/// <summary>The words of the language in short, for those who meet them in an editor. <c>docs/language.md</c> says all of it.</summary>
public static class LanguageReference
{
    /// <summary>The functions, by name.</summary>
    public static ImmutableDictionary<string, LanguageEntry> Functions { get; } = Table(
    [
        Function("length", "length(t: text | list) -> int", "How many characters a text has (UTF-16 units), or how many elements a list has.", "t"),
        Function("word_count", "word_count(t: text) -> int", "How many words a text has.", "t"),
        Function("sentence_count", "sentence_count(t: text) -> int", "How many sentences a text has.", "t"),
        Function("words", "words(t: text) -> list<text>", "The words of a text.", "t"),
        Function("sentences", "sentences(t: text) -> list<text>", "The sentences of a text.", "t"),
        Function("lines", "lines(t: text) -> list<text>", "The lines of a text.", "t"),
        Function("urls", "urls(t: text) -> list<text>", "The web addresses in a text.", "t"),
        Function("lower", "lower(t: text) -> text", "The text in lower case.", "t"),
        Function("trim", "trim(t: text) -> text", "The text without the white space at its ends.", "t"),
        Function("fold", "fold(t: text) -> text", "The text with tricks undone: look-alike and zero-width characters, leetspeak, letters spaced apart.", "t"),
        Function("count", "count(t: text, what: matcher) -> int", "How often a word, lexicon or pattern is found in a text. `count(x in xs : condition)` counts the elements of a list that fulfil a condition.", "t", "what"),
        Function("sum", "sum(x in xs : number) -> number", "The sum of a number over the elements of a list.", "x in xs : number"),
        Function("overlap", "overlap(a: text, b: text, n: int) -> score", "The share of the runs of `n` words of `a` that `b` has too: how much of `a` is copied from `b`.", "a", "b", "n"),
        Function("between", "between(t: text, from: text, to: text) -> text?", "The text from the first `from` to the next `to`, or to the end; nothing where there is no `from`.", "t", "from", "to"),
        Function("min", "min(a: number, b: number, …) -> number", "The least of several numbers.", "a", "b"),
        Function("max", "max(a: number, b: number, …) -> number", "The greatest of several numbers.", "a", "b"),
        Function("abs", "abs(n: number) -> number", "The number without its sign.", "n"),
        Function("round", "round(n: number) -> int", "The nearest whole number.", "n"),
        Function("valid_json", "valid_json(t: text) -> bool", "Whether the text is JSON.", "t"),
        Function("violates", "violates(P) -> bool", "Whether another principle of this constitution is violated.", "principle"),
        Function("complies", "complies(P) -> bool", "Whether another principle of this constitution applies and is complied with.", "principle"),
        Function("applies", "applies(P) -> bool", "Whether another principle of this constitution applies to the record.", "principle"),
        Function("margin", "margin(P) -> number", "How far another principle is from flipping, from -1 to 1: below 0 where it is violated.", "principle"),
    ]);

    /// <summary>The types that need no declaration, by name.</summary>
    public static ImmutableDictionary<string, LanguageEntry> Types { get; } = Table(
    [
        new("text", "prompt: text", "Unicode text."),
        new("bool", "verified: bool = false", "`true` or `false`."),
        new("int", "age: int?", "A whole number."),
        new("number", "rating: number?", "A number."),
        new("score", "classifier C(t: text) -> score { … }", "A number from 0 to 1, rounded to six decimals before any use."),
        new("one of", "channel: one of { chat, email }", "One label of a closed set."),
        new("list", "trace: list<Step> = []", "Values of one type, in order."),
        new("each of", "classifier C(t: text) -> each of { a, b } { … }", "A score of its own for each label; `C(t).a` is one of them."),
    ]);

    /// <summary>The attacks of probes, by name.</summary>
    public static ImmutableDictionary<string, LanguageEntry> Attacks { get; } = Table(AttackSymbol.All.Select(a => new LanguageEntry(
        a.Name, $"vary prompt by attack {{ {a.Name}{(a.Parameter is null ? "" : "(…)")} }}", a.Text + (a.Parameter is { } parameter ? " Takes " + parameter.Wording + "." : ""))));

    /// <summary>The words that begin declarations and clauses, and those that join conditions.</summary>
    public static ImmutableDictionary<string, LanguageEntry> Keywords { get; } = Table([.. LanguageWords.Declarations, .. LanguageWords.Clauses, .. LanguageWords.Conditions, .. LanguageWords.Signs, .. LanguageWords.Options]);

    private static LanguageEntry Function(string name, string form, string text, params string[] parameters) => new(name, form, text) { Parameters = [.. parameters] };

    private static ImmutableDictionary<string, LanguageEntry> Table(IEnumerable<LanguageEntry> entries) =>
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, entries.Select(e => new KeyValuePair<string, LanguageEntry>(e.Word, e)));
}
