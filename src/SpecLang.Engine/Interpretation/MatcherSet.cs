using System.Collections.Concurrent;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

/// <summary>The matchers of a spec, each made once. Safe for many threads.</summary>
internal sealed class MatcherSet
{
    private readonly ConcurrentDictionary<BoundMatcherPart, Matcher> matchers = new();
    private readonly MatcherSet? others;
    private readonly LexiconSymbol? replaced;
    private readonly LexiconSymbol? replacement;
    private readonly SharedMatchers? shared;

    /// <param name="shared">Has those of the standard library for other specs too; null where nobody else asks.</param>
    public MatcherSet(SharedMatchers? shared = null) => this.shared = shared;

    /// <summary>The matchers of another set, but for one lexicon, which stands in the place of another.</summary>
    public MatcherSet(MatcherSet others, LexiconSymbol replaced, LexiconSymbol replacement)
    {
        this.others = others;
        this.replaced = replaced;
        this.replacement = replacement;
    }

    /// <summary>
    /// The parts of which any, or all, must be found. With <c>all</c>, each text is one, and each entry of a lexicon that stands alone.
    /// </summary>
    public IEnumerable<BoundMatcherPart> PartsOf(BoundMatcher matcher, bool isAll)
    {
        foreach (var part in matcher.Parts.Select(Current))
        {
            switch (part)
            {
                case BoundMatcherPart.Entries entries when isAll:
                    foreach (var text in entries.Texts)
                    {
                        yield return new BoundMatcherPart.Entries([text]);
                    }

                    break;
                case BoundMatcherPart.Named { Symbol: LexiconSymbol lexicon } when isAll && StandsAlone(matcher):
                    foreach (var text in lexicon.Entries)
                    {
                        yield return new BoundMatcherPart.Entries([text]);
                    }

                    break;
                default:
                    yield return part;
                    break;
            }
        }
    }

    /// <summary>What finds a part that the spec itself knows.</summary>
    public Matcher Of(BoundMatcherPart part)
    {
        var current = Current(part);
        return others is not null && ReferenceEquals(current, part) && !IsReplacement(part) ? others.Of(part)
            : current is BoundMatcherPart.Named { Symbol: { Module.IsLibrary: true } symbol } && shared is not null ? shared.Of(symbol, static s => MatcherMaker.Make(new BoundMatcherPart.Named(s)))
            : matchers.GetOrAdd(current, MatcherMaker.Make);
    }

    private bool IsReplacement(BoundMatcherPart part) => part is BoundMatcherPart.Named named && ReferenceEquals(named.Symbol, replacement);

    private BoundMatcherPart Current(BoundMatcherPart part) =>
        replacement is not null && part is BoundMatcherPart.Named named && ReferenceEquals(named.Symbol, replaced) ? new BoundMatcherPart.Named(replacement) : part;

    /// <summary>What finds texts of the record: letter by letter, an empty one never.</summary>
    public static EntryMatcher OfTexts(IEnumerable<TextValue> texts) =>
        new(name: null, texts.Select(t => EntrySyntax.Escape(t.Value)).Where(e => EntrySyntax.Check(e) is null));

    private static bool StandsAlone(BoundMatcher matcher)
    {
        var syntax = matcher.Syntax;
        while (syntax is ParenthesizedSyntax parenthesized)
        {
            syntax = parenthesized.Inner;
        }

        return syntax is not ListExpressionSyntax;
    }
}
