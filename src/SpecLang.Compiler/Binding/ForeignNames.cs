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
        ("to_lower", "lower"), ("lcase", "lower"), ("strip", "trim"), ("minimum", "min"), ("maximum", "max"), ("normalize", "fold"), ("links", "urls"));

    public static readonly ImmutableDictionary<string, string> Values = Table(
        ("yes", "true"), ("on", "true"), ("True", "true"), ("TRUE", "true"), ("False", "false"), ("FALSE", "false"));

    private static ImmutableDictionary<string, string> Table(params (string Foreign, string Own)[] names) =>
        names.ToImmutableDictionary(n => n.Foreign, n => n.Own, StringComparer.Ordinal);
}
