using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;

namespace SpecLang.Compiler.Lowering;

/// <summary>Makes what finds the parts of matchers that a spec itself knows.</summary>
public static class MatcherMaker
{
    /// <summary>A new matcher of a part.</summary>
    /// <exception cref="InvalidOperationException">The part is known only with the record.</exception>
    public static Matcher Make(BoundMatcherPart part) => part switch
    {
        BoundMatcherPart.Entries entries => new EntryMatcher(name: null, entries.Texts),
        BoundMatcherPart.Named { Symbol: LexiconSymbol lexicon } => new EntryMatcher(lexicon.Name, lexicon.Entries, lexicon.IsPrivate),
        BoundMatcherPart.Named { Symbol: PatternSymbol pattern } => new PatternMatcher(pattern.Name, pattern.Pattern, pattern.Flags, ChecksumOf(pattern), pattern.IsPrivate),
        BoundMatcherPart.Regex regex => new PatternMatcher(name: null, regex.Pattern, regex.Flags),
        _ => throw new InvalidOperationException(part.GetType().Name + " is known only with the record."),
    };

    private static Checksum ChecksumOf(PatternSymbol pattern) => pattern.Checksum is { } name ? (Checksum)Enum.Parse(typeof(Checksum), name, ignoreCase: true) : Checksum.None;
}
