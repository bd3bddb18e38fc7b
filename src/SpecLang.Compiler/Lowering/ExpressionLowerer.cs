using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>
/// Puts definitions in the place of their calls and brings the operands of every chain into reading order: those without a model
/// first, as written, then the others.
/// </summary>
/// <param name="maximumSize">How many expressions one may grow to.</param>
/// <param name="replaced">What stands in the place of expressions; null where all are as written.</param>
internal sealed class ExpressionLowerer(int maximumSize, IReadOnlyDictionary<BoundExpression, BoundExpression>? replaced = null)
{
    private readonly Dictionary<BoundExpression, int> sizes = [];
    private int size;

    public BoundExpression Lower(BoundExpression expression) => Rewrite(expression, ImmutableDictionary<VariableSymbol, BoundExpression>.Empty);

    private BoundExpression Rewrite(BoundExpression expression, ImmutableDictionary<VariableSymbol, BoundExpression> values)
    {
        Grow(1);
        if (replaced is not null && replaced.TryGetValue(expression, out var other))
        {
            expression = other;
        }

        switch (expression)
        {
            case BoundVariable variable:
                return values.TryGetValue(variable.Variable, out var value) ? Repeat(value) : variable;
            case BoundDefineCall call:
                return Inline(call, values);
            case BoundChain chain:
                var operands = chain.Operands.Select(o => Rewrite(o, values)).ToLookup(ModelUse.In);
                return new BoundChain(chain.Syntax, [.. operands[false], .. operands[true]], chain.IsAnd);
            case BoundQuantifier e:
                var (iteration, inner) = Rewrite(e.Iteration, values);
                return new BoundQuantifier(e.Syntax, e.Kind, e.Count, iteration, Rewrite(e.Body, inner));
            case BoundCountOver e:
                var (counted, innerOfCount) = Rewrite(e.Iteration, values);
                return new BoundCountOver(e.Syntax, counted, Rewrite(e.Body, innerOfCount));
            case BoundSumOver e:
                var (summed, innerOfSum) = Rewrite(e.Iteration, values);
                return new BoundSumOver(e.Syntax, e.Type, summed, Rewrite(e.Body, innerOfSum));
            case BoundTextTest e:
                return new BoundTextTest(e.Syntax, Rewrite(e.Text, values), e.Operator, Rewrite(e.Matcher, values), e.IsAll);
            default:
                return RewriteOperator(expression, values);
        }
    }

    private void Grow(int by)
    {
        size += by;
        if (size > maximumSize)
        {
            throw new ExpressionTooLargeException();
        }
    }

    /// <summary>An argument is written out wherever its parameter stands, so it counts as often.</summary>
    private BoundExpression Repeat(BoundExpression argument)
    {
        Grow(sizes.TryGetValue(argument, out var known) ? known : 0);
        return argument;
    }

    private BoundExpression RewriteArgument(BoundExpression argument, ImmutableDictionary<VariableSymbol, BoundExpression> values)
    {
        var before = size;
        var rewritten = Rewrite(argument, values);
        sizes[rewritten] = size - before;
        return rewritten;
    }

    private BoundExpression RewriteOperator(BoundExpression expression, ImmutableDictionary<VariableSymbol, BoundExpression> values) => expression switch
    {
        BoundFieldAccess e => new BoundFieldAccess(e.Syntax, e.Type, Rewrite(e.Receiver, values), e.Field),
        BoundListLiteral e => new BoundListLiteral(e.Syntax, e.Type, RewriteAll(e.Items, values)),
        BoundIndexAccess e => new BoundIndexAccess(e.Syntax, e.Type, Rewrite(e.List, values), Rewrite(e.Index, values)),
        BoundMatcher e => Rewrite(e, values),
        BoundArithmetic e => new BoundArithmetic(e.Syntax, e.Type, e.Operator, Rewrite(e.Left, values), Rewrite(e.Right, values)),
        BoundNegation e => new BoundNegation(e.Syntax, Rewrite(e.Operand, values)),
        BoundConversion e => new BoundConversion(e.Syntax, e.Type, Rewrite(e.Operand, values)),
        BoundCoalesce e => new BoundCoalesce(e.Syntax, e.Type, Rewrite(e.Left, values), Rewrite(e.Right, values)),
        BoundComparison e => new BoundComparison(e.Syntax, e.Operator, Rewrite(e.Left, values), Rewrite(e.Right, values)),
        BoundMembership e => new BoundMembership(e.Syntax, Rewrite(e.Value, values), Rewrite(e.List, values)),
        BoundRangeTest e => new BoundRangeTest(e.Syntax, Rewrite(e.Value, values), Rewrite(e.Low, values), Rewrite(e.High, values), e.IsHighExcluded),
        BoundStateTest e => new BoundStateTest(e.Syntax, Rewrite(e.Operand, values), e.State),
        BoundNot e => new BoundNot(e.Syntax, Rewrite(e.Operand, values)),
        BoundImplies e => new BoundImplies(e.Syntax, Rewrite(e.Premise, values), Rewrite(e.Conclusion, values)),
        BoundConditional e => new BoundConditional(e.Syntax, e.Type, Rewrite(e.Condition, values), Rewrite(e.WhenTrue, values), Rewrite(e.WhenFalse, values)),
        BoundFunctionCall e => new BoundFunctionCall(e.Syntax, e.Type, e.Function, RewriteAll(e.Arguments, values)),
        BoundClassifierCall e => new BoundClassifierCall(e.Syntax, e.Type, e.Classifier, RewriteAll(e.Arguments, values), e.Label),
        _ => expression,
    };

    private ImmutableArray<BoundExpression> RewriteAll(ImmutableArray<BoundExpression> expressions, ImmutableDictionary<VariableSymbol, BoundExpression> values) =>
        [.. expressions.Select(e => Rewrite(e, values))];

    private BoundExpression Inline(BoundDefineCall call, ImmutableDictionary<VariableSymbol, BoundExpression> values)
    {
        if (call.Define.Body is not { } body)
        {
            return new BoundErrorExpression(call.Syntax);
        }

        var arguments = call.Arguments.Select(a => RewriteArgument(a, values)).ToList();
        var inner = ImmutableDictionary<VariableSymbol, BoundExpression>.Empty
            .AddRange(call.Define.Parameters.Zip(arguments, (p, a) => new KeyValuePair<VariableSymbol, BoundExpression>(p, a)));
        return Rewrite(body, inner);
    }

    /// <summary>Every copy of a quantifier gets a variable of its own.</summary>
    private (BoundIteration Iteration, ImmutableDictionary<VariableSymbol, BoundExpression> Inner) Rewrite(
        BoundIteration iteration, ImmutableDictionary<VariableSymbol, BoundExpression> values)
    {
        var list = Rewrite(iteration.List, values);
        var old = iteration.Variable;
        var variable = new VariableSymbol(old.Name, old.Source, old.Span, old.Type);
        var inner = values.SetItem(old, new BoundVariable(list.Syntax, variable));
        var anchor = iteration.Anchor is { } a && values.TryGetValue(a, out var value) && value is BoundVariable bound ? bound.Variable : iteration.Anchor;
        var where = iteration.Where is { } condition ? Rewrite(condition, inner) : null;
        return (new BoundIteration(variable, list, anchor, iteration.IsBefore, where), inner);
    }

    private BoundMatcher Rewrite(BoundMatcher matcher, ImmutableDictionary<VariableSymbol, BoundExpression> values) => new(
        matcher.Syntax,
        [.. matcher.Parts.Select(p => p is BoundMatcherPart.Dynamic dynamic ? new BoundMatcherPart.Dynamic(Rewrite(dynamic.Text, values)) : p)]);
}
