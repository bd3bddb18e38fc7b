using System.Collections.Immutable;

namespace SpecLang.Compiler.Binding;

/// <summary>Names that other languages have for what is called otherwise here.</summary>
internal static class ForeignNames
{
    public static readonly ImmutableDictionary<string, string> Types = Table(
        ("string", "text"), ("str", "text"), ("char", "text"), ("date", "text"), ("datetime", "text"), ("integer", "int"), ("long", "int"), ("float", "number"),
        ("double", "number"), ("decimal", "number"), ("boolean", "bool"), ("probability", "score"), ("percent", "score"));

    public static readonly ImmutableDictionary<string, string> Functions = Table(
        ("len", "length"), ("size", "length"), ("strlen", "length"), ("words_count", "word_count"), ("wordcount", "word_count"), ("lowercase", "lower"), ("tolower", "lower"),
        ("to_lower", "lower"), ("lcase", "lower"), ("strip", "trim"), ("minimum", "min"), ("maximum", "max"), ("normalize", "fold"), ("links", "urls"),
        ("characters", "length"), ("number_of_words", "word_count"), ("number_of_sentences", "sentence_count"), ("json", "valid_json"), ("is_json", "valid_json"), ("similarity", "overlap"), ("occurrences", "count"));

    public static readonly ImmutableDictionary<string, string> Values = Table(
        ("yes", "true"), ("on", "true"), ("True", "true"), ("TRUE", "true"), ("False", "false"), ("FALSE", "false"), ("off", "false"),
        ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10"),
        ("eleven", "11"), ("twelve", "12"), ("twenty", "20"), ("hundred", "100"), ("thousand", "1_000"));

    /// <summary>What to write for a value that is told in words.</summary>
    public static readonly ImmutableDictionary<string, string> Hints = Table(
        ("null", "`is absent` or `is present`, which ask whether there is a value"), ("nil", "`is absent` or `is present`, which ask whether there is a value"),
        ("low", "a number, such as `0.2`"), ("high", "a number, such as `0.8`"), ("medium", "a number, such as `0.5`"), ("first", "`0`, which is the place of the first"), ("last", "`-1`, which is the place of the last"),
        ("today", "a field of the record for it; a rule knows no clock"), ("now", "a field of the record for it; a rule knows no clock"));

    /// <summary>What to write for a function that is none here.</summary>
    public static readonly ImmutableDictionary<string, string> FunctionHints = Table(
        ("first", "`xs[0]`"), ("last", "`xs[-1]`"), ("upper", "`lower(…)` on both sides; `contains` makes no difference between large and small letters anyway"),
        ("today", "a field of the record for it; a rule knows no clock"), ("now", "a field of the record for it; a rule knows no clock"), ("avg", "`sum(x in xs : …) / length(xs)`"), ("average", "`sum(x in xs : …) / length(xs)`"),
        ("mean", "`sum(x in xs : …) / length(xs)`"), ("sum", "`sum(x in xs : x.…)`"), ("number", "`length(…)` for how many a list has"), ("contains", "`text contains …`"), ("is_email", "`contains Email`, with `import \"std/privacy.align\"`"));

    private static ImmutableDictionary<string, string> Table(params (string Foreign, string Own)[] names) =>
        names.ToImmutableDictionary(n => n.Foreign, n => n.Own, StringComparer.Ordinal);
}
