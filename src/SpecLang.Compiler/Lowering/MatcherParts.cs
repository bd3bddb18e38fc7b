using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>The parts of which any, or all, must be found: with <c>all</c>, every text, and every entry of a lexicon that stands alone, is one.</summary>
internal static class MatcherParts
{
    public static IEnumerable<BoundMatcherPart> Of(BoundTextTest e)
    {
        if (!e.IsAll)
        {
            return e.Matcher.Parts;
        }

        return e.Matcher.Parts.SelectMany<BoundMatcherPart, BoundMatcherPart>(p => p switch
        {
            BoundMatcherPart.Entries entries => entries.Texts.Select(One),
            BoundMatcherPart.Named { Symbol: LexiconSymbol lexicon } when e.Matcher.Parts.Length == 1 && Unwrap(e.Matcher.Syntax) is not ListExpressionSyntax =>
                lexicon.Entries.Select(One),
            _ => [p],
        });
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax syntax) => syntax is ParenthesizedSyntax parenthesized ? Unwrap(parenthesized.Inner) : syntax;

    private static BoundMatcherPart.Entries One(string entry) => new([entry]);
}
