using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

internal sealed partial class ExpressionInterpreter
{
    /// <summary>
    /// What made an expression true, or false (language reference, section 4, "Evidence"): of a matcher its matches; of a conjunction that
    /// holds all operands, of a disjunction the first that holds; of a denial the evidence of the opposite; of a quantifier its witnesses.
    /// </summary>
    /// <param name="expression">An expression that has been read.</param>
    /// <param name="truth">What it was.</param>
    /// <param name="scope">The variables in sight.</param>
    public IReadOnlyList<Finding> Evidence(BoundExpression expression, bool truth, Scope? scope) =>
        Quietly(() => DeepStack.Run(() => FindEvidence(expression, truth, scope).ToList()));

    private IEnumerable<Finding> FindEvidence(BoundExpression expression, bool truth, Scope? scope) => (Mutation?.InPlaceOf(expression) ?? expression) switch
    {
        BoundTextTest e when truth => Matches(e, scope),
        BoundNot e => Evidence(e.Operand, !truth, scope),
        BoundConversion e => Evidence(e.Operand, truth, scope),
        BoundDefineCall { Define.Body: { } body } e => Evidence(body, truth, Scope.Of(e, scope)),
        BoundVariable e when Scope.Find(scope, e.Variable) is Binding.Argument argument => Evidence(argument.Expression, truth, argument.Scope),
        BoundChain e when e.IsAnd == truth => ReadingOrder.Of(e, scope).SelectMany(o => Evidence(o, truth, scope)),
        BoundChain e => OfFirst(ReadingOrder.Of(e, scope).Select(o => (o, truth)), scope),
        BoundImplies e when truth => OfFirst([(e.Premise, false), (e.Conclusion, true)], scope),
        BoundImplies e => Evidence(e.Premise, truth: true, scope).Concat(Evidence(e.Conclusion, truth: false, scope)),
        BoundConditional e => OfConditional(e, truth, scope),
        BoundQuantifier e => OfQuantifier(e, truth, scope),
        _ => [],
    };

    private IReadOnlyList<Finding> OfFirst(IEnumerable<(BoundExpression Operand, bool Truth)> operands, Scope? scope)
    {
        foreach (var (operand, truth) in operands)
        {
            if (Truth(operand, scope) == truth)
            {
                return Evidence(operand, truth, scope);
            }
        }

        return [];
    }

    private IEnumerable<Finding> OfConditional(BoundConditional e, bool truth, Scope? scope) => Truth(e.Condition, scope) switch
    {
        true => Evidence(e.Condition, truth: true, scope).Concat(Evidence(e.WhenTrue, truth, scope)),
        false => Evidence(e.Condition, truth: false, scope).Concat(Evidence(e.WhenFalse, truth, scope)),
        null => Evidence(e.WhenTrue, truth, scope).Concat(Evidence(e.WhenFalse, truth, scope)),
    };

    /// <summary>
    /// With enough witnesses, as many as were needed; without, of every element that was read what keeps it from being one.
    /// </summary>
    private List<Finding> OfQuantifier(BoundQuantifier e, bool truth, Scope? scope)
    {
        var findings = new List<Finding>();
        var elements = ElementsOf(e.Iteration, scope) ?? [];
        var tally = new Tally(e, elements.Count);
        var showsWitnesses = truth != tally.IsDenied;
        foreach (var element in elements)
        {
            if (tally.IsSettled)
            {
                break;
            }

            var test = Satisfies(e, element, scope);
            tally = tally.With(test);
            var inner = new Scope(e.Iteration.Variable, new Binding.Element(element), scope);
            if (showsWitnesses && test == true)
            {
                findings.AddRange(OfWitness(e, element, inner));
            }
            else if (!showsWitnesses && test == false)
            {
                findings.AddRange(OfFirst([.. WhereOf(e, truth: false), (e.Body, e.Kind == QuantifierKind.All)], inner));
            }
        }

        return findings;
    }

    /// <summary>What makes the element a witness; the element itself where that shows nothing.</summary>
    private IReadOnlyList<Finding> OfWitness(BoundQuantifier e, InterpretedElement element, Scope inner)
    {
        (BoundExpression, bool)[] reasons = [.. WhereOf(e, truth: true), (e.Body, e.Kind != QuantifierKind.All)];
        List<Finding> findings = [.. reasons.SelectMany(r => Evidence(r.Item1, r.Item2, inner))];
        return findings.Count > 0 ? findings : [new Finding(new Evidence(element.Path, -1, -1, ""), element.Path, IsPrivate: false)];
    }

    private static (BoundExpression, bool)[] WhereOf(BoundQuantifier e, bool truth) => e.Iteration.Where is { } where ? [(where, truth)] : [];

    /// <summary>All matches, from left to right.</summary>
    private IEnumerable<Finding> Matches(BoundTextTest e, Scope? scope)
    {
        if (Value(e.Text, scope) is not InterpretedValue.Text { Value: var text })
        {
            return [];
        }

        return matchers.PartsOf(e.Matcher, e.IsAll)
            .SelectMany(p => MatchersOf(p, e.IsAll, scope))
            .OfType<Matcher>()
            .SelectMany(m => MatchesOf(e.Operator, text, m))
            .OrderBy(m => m.Start)
            .Select(m => new Finding(new Evidence(m.Field, m.Start, m.Length, m.Matcher), text.Original.Substring(m.Start, m.Length), m.IsPrivate));
    }

    private static IEnumerable<TextMatch> MatchesOf(TextOperator test, TextValue text, Matcher matcher) => (test, matcher) switch
    {
        (TextOperator.StartsWith, EntryMatcher entries) => entries.MatchesAtStart(text),
        (TextOperator.EndsWith, EntryMatcher entries) => entries.MatchesAtEnd(text),
        _ => matcher.Matches(text),
    };
}
