using SpecLang.Compiler.Binding;

namespace SpecLang.Engine.Plans;

/// <summary>What tables call what is looked for.</summary>
internal static class MatcherWords
{
    /// <summary>The name of a lexicon or pattern, or what is written in its place.</summary>
    public static string Of(BoundMatcherPart part) => part switch
    {
        BoundMatcherPart.Named named => named.Symbol.Name,
        BoundMatcherPart.Regex regex => $"r\"{regex.Pattern}\"{regex.Flags}",
        BoundMatcherPart.Entries { Texts: [var only] } => $"\"{only}\"",
        BoundMatcherPart.Entries entries => FormattableString.Invariant($"\"{entries.Texts[0]}\" and {entries.Texts.Length - 1} more"),
        _ => "texts of the record",
    };
}
