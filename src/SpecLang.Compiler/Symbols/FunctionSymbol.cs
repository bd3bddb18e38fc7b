using System.Collections.Immutable;

namespace SpecLang.Compiler.Symbols;

/// <summary>A function of the language.</summary>
/// <param name="Name">As written in a spec.</param>
/// <param name="Parameters">The parameters' types; the last may repeat.</param>
/// <param name="Result">The result's type; null where it is the widest of the arguments'.</param>
/// <param name="Repeats">Whether the last parameter may be given several times.</param>
public sealed record FunctionSymbol(string Name, ImmutableArray<AlignType> Parameters, AlignType? Result, bool Repeats = false)
{
    /// <summary>The functions of the language reference, section 4, by name.</summary>
    public static ImmutableDictionary<string, FunctionSymbol> All { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new FunctionSymbol[]
        {
            new("length", [AlignType.Text], AlignType.Int),
            new("word_count", [AlignType.Text], AlignType.Int),
            new("sentence_count", [AlignType.Text], AlignType.Int),
            new("words", [AlignType.Text], new ListType(AlignType.Text)),
            new("sentences", [AlignType.Text], new ListType(AlignType.Text)),
            new("lines", [AlignType.Text], new ListType(AlignType.Text)),
            new("urls", [AlignType.Text], new ListType(AlignType.Text)),
            new("lower", [AlignType.Text], AlignType.Text),
            new("trim", [AlignType.Text], AlignType.Text),
            new("fold", [AlignType.Text], AlignType.Text),
            new("count", [AlignType.Text, AlignType.Matcher], AlignType.Int),
            new("overlap", [AlignType.Text, AlignType.Text, AlignType.Int], AlignType.Score),
            new("between", [AlignType.Text, AlignType.Text, AlignType.Text], new OptionalType(AlignType.Text)),
            new("min", [AlignType.Number, AlignType.Number], Result: null, Repeats: true),
            new("max", [AlignType.Number, AlignType.Number], Result: null, Repeats: true),
            new("abs", [AlignType.Number], Result: null),
            new("round", [AlignType.Number], AlignType.Int),
            new("valid_json", [AlignType.Text], AlignType.Bool),
        }.Select(f => new KeyValuePair<string, FunctionSymbol>(f.Name, f)));

    /// <summary>Functions that need an encoder: they are part of the language, and not supported yet.</summary>
    public static ImmutableHashSet<string> NotSupportedYet { get; } = ImmutableHashSet.Create(StringComparer.Ordinal, "nearness");

    /// <summary>What asks another principle for its outcome, or how far that is from flipping.</summary>
    public static ImmutableHashSet<string> PrincipleTests { get; } = ImmutableHashSet.Create(StringComparer.Ordinal, "violates", "complies", "applies", "margin");
}
