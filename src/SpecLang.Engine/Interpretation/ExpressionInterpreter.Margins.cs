using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Interpretation;

internal sealed partial class ExpressionInterpreter
{
    /// <summary>A condition's truth and its distance from flipping. It reads nothing: no score is listed for it, and no observer told.</summary>
    public InterpretedMargin Margin(BoundExpression expression, Scope? scope) => Quietly(() => DeepStack.Run(() => (Mutation?.InPlaceOf(expression) ?? expression) switch
    {
        BoundNot e => InterpretedMargin.Not(Margin(e.Operand, scope)),
        BoundConversion e => Margin(e.Operand, scope),
        BoundDefineCall { Define.Body: { } body } e => Margin(body, Scope.Of(e, scope)),
        BoundVariable e when Scope.Find(scope, e.Variable) is Binding.Argument argument => Margin(argument.Expression, argument.Scope),
        BoundChain e => OfChain(e, scope),
        BoundImplies e => OfImplies(e, scope),
        BoundConditional e => OfConditionalMargin(e, scope),
        BoundCoalesce e when Value(e.Left, scope) is InterpretedValue.Nothing => Margin(e.Right, scope),
        BoundQuantifier e => OfQuantifierMargin(e, scope),
        BoundPrincipleTest e => host.Margin(e.Test, e.Principle),
        BoundComparison e when IsOnScale(e.Left, scope) || IsOnScale(e.Right, scope) => OfComparison(e, scope),
        BoundRangeTest e when e.Children.Any(c => IsOnScale(c, scope)) => OfRange(e, scope),
        _ => InterpretedMargin.Of(Truth(expression, scope)),
    }));

    private InterpretedMargin OfChain(BoundChain e, Scope? scope)
    {
        var result = InterpretedMargin.Of(e.IsAnd);
        foreach (var operand in ReadingOrder.Of(e, scope))
        {
            if (e.IsAnd ? result.IsLeast : result.IsGreatest)
            {
                break;
            }

            var margin = Margin(operand, scope);
            result = e.IsAnd ? InterpretedMargin.And(result, margin) : InterpretedMargin.Or(result, margin);
        }

        return result;
    }

    private InterpretedMargin OfImplies(BoundImplies e, Scope? scope)
    {
        var denied = InterpretedMargin.Not(Margin(e.Premise, scope));
        return denied.IsGreatest ? denied : InterpretedMargin.Or(denied, Margin(e.Conclusion, scope));
    }

    private InterpretedMargin OfConditionalMargin(BoundConditional e, Scope? scope)
    {
        var condition = Margin(e.Condition, scope);
        return condition.IsGreatest ? Margin(e.WhenTrue, scope)
            : condition.IsLeast ? Margin(e.WhenFalse, scope)
            : InterpretedMargin.Choose(condition, Margin(e.WhenTrue, scope), Margin(e.WhenFalse, scope));
    }

    /// <summary>An element's margin is that of "it counts and the body holds", for <c>all</c> "it counts and the body fails".</summary>
    private InterpretedMargin OfQuantifierMargin(BoundQuantifier e, Scope? scope)
    {
        if (ElementsOf(e.Iteration, scope) is not { } elements)
        {
            return InterpretedMargin.Of(truth: null);
        }

        var tally = new Tally(e, elements.Count);
        var margins = new List<InterpretedMargin>();
        foreach (var element in elements.TakeWhile(_ => margins.Count(m => m.IsGreatest) < tally.Needed))
        {
            var inner = new Scope(e.Iteration.Variable, new Binding.Element(element), scope);
            var counts = e.Iteration.Where is { } where ? Margin(where, inner) : InterpretedMargin.Of(truth: true);
            margins.Add(counts.IsLeast ? counts : InterpretedMargin.And(counts, OfBody(e, inner)));
        }

        var result = InterpretedMargin.AtLeast(tally.Needed, margins);
        return tally.IsDenied ? InterpretedMargin.Not(result) : result;
    }

    private InterpretedMargin OfBody(BoundQuantifier e, Scope inner) =>
        e.Kind == QuantifierKind.All ? InterpretedMargin.Not(Margin(e.Body, inner)) : Margin(e.Body, inner);

    private InterpretedMargin OfComparison(BoundComparison e, Scope? scope) => OfComparison(e.Operator, Value(e.Left, scope), Value(e.Right, scope));

    private static InterpretedMargin OfComparison(ComparisonOperator comparison, InterpretedValue left, InterpretedValue right)
    {
        var distance = left is InterpretedValue.Number a && right is InterpretedValue.Number b ? a.Value - b.Value : 0;
        return InterpretedMargin.Measured(Comparison(comparison, left, right), comparison switch
        {
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => distance,
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual => -distance,
            ComparisonOperator.Equal => -Math.Abs(distance),
            _ => Math.Abs(distance),
        });
    }

    private InterpretedMargin OfRange(BoundRangeTest e, Scope? scope)
    {
        var value = Value(e.Value, scope);
        var low = Value(e.Low, scope);
        var high = Value(e.High, scope);
        return InterpretedMargin.And(
            OfComparison(ComparisonOperator.GreaterOrEqual, value, low),
            OfComparison(e.IsHighExcluded ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, value, high));
    }

    /// <summary>Whether a number is a score, a margin, or made of such and of constants.</summary>
    private static bool IsOnScale(BoundExpression expression, Scope? scope) => expression switch
    {
        { Type: var type } when type == AlignType.Score || (type is OptionalType optional && optional.Element == AlignType.Score) => true,
        BoundPrincipleMargin => true,
        BoundConversion e => IsOnScale(e.Operand, scope),
        BoundNegation e => IsOnScale(e.Operand, scope),
        BoundArithmetic e => AreOnScale(scope, e.Left, e.Right),
        BoundCoalesce e => AreOnScale(scope, e.Left, e.Right),
        BoundConditional e => AreOnScale(scope, e.WhenTrue, e.WhenFalse),
        BoundFunctionCall { Function.Name: "min" or "max" or "abs" } e => AreOnScale(scope, [.. e.Arguments]),
        BoundDefineCall { Define.Body: { } body } e => IsOnScale(body, Scope.Of(e, scope)),
        BoundVariable e when Scope.Find(scope, e.Variable) is Binding.Argument argument => IsOnScale(argument.Expression, argument.Scope),
        _ => false,
    };

    private static bool AreOnScale(Scope? scope, params BoundExpression[] operands) =>
        operands.Any(o => IsOnScale(o, scope)) && operands.All(o => IsOnScale(o, scope) || IsConstant(o, scope));

    private static bool IsConstant(BoundExpression expression, Scope? scope) => expression switch
    {
        BoundConstant => true,
        BoundConversion or BoundNegation or BoundArithmetic => expression.Children.All(c => IsConstant(c, scope)),
        BoundDefineCall { Define.Body: { } body } e => IsConstant(body, Scope.Of(e, scope)),
        BoundVariable e when Scope.Find(scope, e.Variable) is Binding.Argument argument => IsConstant(argument.Expression, argument.Scope),
        _ => false,
    };
}
