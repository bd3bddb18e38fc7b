using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Coverage;
using SpecLang.Text;

namespace SpecLang.Engine.Mutation;

/// <summary>Finds out what of a spec's mutable parts a test reads: what it does not read, it can't notice a change of.</summary>
/// <param name="wanted">The parts that are asked for.</param>
/// <param name="entries">The matchers of lexicons and lists in place, which say what entry they find.</param>
internal sealed class TouchObserver(IReadOnlySet<object> wanted, EntryMatchers entries) : ReadingObserver
{
    /// <summary>The parts that were read.</summary>
    public HashSet<object> Touched { get; } = [];

    protected override void Reads(BoundClause clause) => Touch(clause);

    protected override void Reads(BoundExpression expression, bool? truth) => Touch(expression);

    protected override void ReadsYields(PrincipleSymbol principle, PrincipleSymbol other, bool? applies) => Touch(ClauseCandidates.YieldsKey(principle, other));

    protected override void IsLeftOpen(PrincipleSymbol principle) => Touch(ClauseCandidates.OnErrorKey(principle));

    protected override void Searches(BoundTextTest test, TextValue text)
    {
        foreach (var (searched, matcher) in entries.Of(test))
        {
            foreach (var match in MatchesOf(test, matcher, text))
            {
                Touch(ExpressionCandidates.EntryKey(searched, match.Matcher));
            }
        }
    }

    private void Touch(object part)
    {
        if (wanted.Contains(part))
        {
            Touched.Add(part);
        }
    }
}
