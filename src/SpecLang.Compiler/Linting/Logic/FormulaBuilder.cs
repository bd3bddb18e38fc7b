using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>
/// From a lowered condition to a formula. What it does not understand becomes a truth that nothing is known of, and so does everything
/// beyond a size: then less can be proved, and never more.
/// </summary>
/// <param name="terms">The terms.</param>
/// <param name="searches">What it means for a text to hold something.</param>
/// <param name="outcome">What has to hold for another principle to say something of a record, or not to say it; null where that is not known.</param>
internal sealed class FormulaBuilder(TermTable terms, SearchFormulas searches, Func<BoundPrincipleTest, bool, Formula?> outcome)
{
    private const int MaximumSize = 1_500;

    private readonly ComparisonFormulas comparisons = new(terms);
    private int size;

    /// <summary>What has to hold for a condition to be true, or to be false.</summary>
    public Formula Build(BoundExpression condition, bool truth) => Build(condition, truth, Context.Outermost);

    private Formula Build(BoundExpression condition, bool truth, Context context)
    {
        if (++size > MaximumSize)
        {
            return terms.Unknown();
        }

        switch (condition)
        {
            case BoundConstant { Value: ConstantValue.Bool constant }:
                return constant.Value == truth ? Formula.True : Formula.False;
            case BoundConversion e:
                return Build(e.Operand, truth, context);
            case BoundNot e:
                return Build(e.Operand, !truth, context);
            case BoundChain e:
                var operands = e.Operands.Select(o => Build(o, truth, context));
                return e.IsAnd == truth ? Formula.And(operands) : Formula.Or(operands);
            case BoundImplies e:
                return truth
                    ? Formula.Or(Build(e.Premise, truth: false, context), Build(e.Conclusion, truth: true, context))
                    : Formula.And(Build(e.Premise, truth: true, context), Build(e.Conclusion, truth: false, context));
            case BoundConditional e:
                return Formula.Or(
                    Formula.And(Build(e.Condition, truth: true, context), Build(e.WhenTrue, truth, context)),
                    Formula.And(Build(e.Condition, truth: false, context), Build(e.WhenFalse, truth, context)));
            case BoundCoalesce e:
                return Formula.Or(
                    Formula.And(IsPresent(e.Left, truth: true, context), Build(e.Left, truth, context)),
                    Formula.And(IsPresent(e.Left, truth: false, context), Build(e.Right, truth, context)));
            default:
                return BuildTest(condition, truth, context);
        }
    }

    private Formula BuildTest(BoundExpression condition, bool truth, Context context) => condition switch
    {
        BoundComparison e => Compare(e.Left, truth ? e.Operator : Opposite(e.Operator), e.Right, context),
        BoundRangeTest e => truth
            ? Formula.And(Compare(e.Value, ComparisonOperator.GreaterOrEqual, e.Low, context), Compare(e.Value, Upper(e), e.High, context))
            : Formula.Or(Compare(e.Value, ComparisonOperator.Less, e.Low, context), Compare(e.Value, Opposite(Upper(e)), e.High, context)),
        BoundMembership { List: BoundListLiteral list } e => truth
            ? Formula.Or(list.Items.Select(i => Compare(e.Value, ComparisonOperator.Equal, i, context)))
            : Formula.And(list.Items.Select(i => Compare(e.Value, ComparisonOperator.NotEqual, i, context))),
        BoundStateTest { State: ValueState.Empty } e => Length(e.Operand, truth ? ComparisonOperator.Equal : ComparisonOperator.Greater, context),
        BoundStateTest e => IsPresent(e.Operand, truth == (e.State == ValueState.Present), context),
        BoundTextTest e => searches.Build(e, truth, context),
        BoundQuantifier e => Quantify(e, truth, context),
        BoundPrincipleTest e => outcome(e, truth) ?? terms.Unknown(),
        BoundFieldAccess or BoundVariable or BoundIndexAccess or BoundFunctionCall => TruthOf(condition, truth, context),
        _ => terms.Unknown(),
    };

    /// <summary>Takes <c>??</c> and <c>if</c> out of an operand: <c>(age ?? 99) &lt; 18</c> is <c>age is present and age &lt; 18 or age is absent and 99 &lt; 18</c>.</summary>
    private Formula Compare(BoundExpression left, ComparisonOperator comparison, BoundExpression right, Context context)
    {
        (left, right) = (ComparisonFormulas.Strip(left), ComparisonFormulas.Strip(right));
        if (++size > MaximumSize)
        {
            return terms.Unknown();
        }

        return (left, right) switch
        {
            (BoundCoalesce e, _) => Formula.Or(
                Formula.And(IsPresent(e.Left, truth: true, context), Compare(e.Left, comparison, right, context)),
                Formula.And(IsPresent(e.Left, truth: false, context), Compare(e.Right, comparison, right, context))),
            (BoundConditional e, _) => Formula.Or(
                Formula.And(Build(e.Condition, truth: true, context), Compare(e.WhenTrue, comparison, right, context)),
                Formula.And(Build(e.Condition, truth: false, context), Compare(e.WhenFalse, comparison, right, context))),
            (_, BoundCoalesce or BoundConditional) => Compare(right, ComparisonFormulas.Mirrored(comparison), left, context),
            _ when left.Type == AlignType.Bool => Equal(left, right, comparison == ComparisonOperator.Equal, context),
            (BoundCountOver e, BoundConstant constant) => Counted(CountOf(e.Iteration, e.Body, truth: true, context), comparison, constant),
            (BoundConstant constant, BoundCountOver e) => Counted(CountOf(e.Iteration, e.Body, truth: true, context), ComparisonFormulas.Mirrored(comparison), constant),
            (BoundFunctionCall, BoundConstant constant) when ListOf(left) is { } list => Counted(CountOf(list, context), comparison, constant),
            (BoundConstant constant, BoundFunctionCall) when ListOf(right) is { } list => Counted(CountOf(list, context), ComparisonFormulas.Mirrored(comparison), constant),
            _ => Formula.And(comparisons.Build(left, comparison, right, context), searches.OfCount(left, comparison, right, context)),
        };
    }

    /// <summary>The list whose length an expression is.</summary>
    private static BoundExpression? ListOf(BoundExpression expression) =>
        expression is BoundFunctionCall { Function.Name: "length" } call && call.Arguments.Length == 1 && call.Arguments[0].Type is ListType ? call.Arguments[0] : null;

    private Formula Equal(BoundExpression left, BoundExpression right, bool isEqual, Context context) => Formula.Or(
        Formula.And(Build(left, truth: true, context), Build(right, isEqual, context)),
        Formula.And(Build(left, truth: false, context), Build(right, !isEqual, context)));

    private Formula Length(BoundExpression operand, ComparisonOperator comparison, Context context) => operand.Type is ListType
        ? TermTable.Within(CountOf(operand, context), NumberRegion.Of(comparison, 0, isWhole: true))
        : comparisons.Length(TermKey.Of(operand, context), comparison, 0);

    private Formula IsPresent(BoundExpression operand, bool truth, Context context)
    {
        if (operand is BoundConversion { Operand: { } inner })
        {
            return IsPresent(inner, truth, context);
        }

        if (operand.Type is not OptionalType)
        {
            return truth == (operand.Type != AlignType.None) ? Formula.True : Formula.False;
        }

        return operand is BoundConstant or BoundConditional or BoundCoalesce
            ? terms.Unknown()
            : TermTable.Within(terms.Get("present:" + TermKey.Of(operand, context), ChoiceRegion.Truths), ChoiceRegion.Truths.Only([truth ? "true" : "false"]));
    }

    private Formula TruthOf(BoundExpression value, bool truth, Context context) =>
        TermTable.Within(terms.Get(TermKey.Of(value, context), ChoiceRegion.Truths), ChoiceRegion.Truths.Only([truth ? "true" : "false"]));

    private Formula Quantify(BoundQuantifier quantifier, bool truth, Context context)
    {
        var count = CountOf(quantifier.Iteration, quantifier.Body, truth: quantifier.Kind != QuantifierKind.All, context);
        var (comparison, bound) = quantifier.Kind switch
        {
            QuantifierKind.Any => (ComparisonOperator.GreaterOrEqual, 1),
            QuantifierKind.AtLeast => (ComparisonOperator.GreaterOrEqual, quantifier.Count),
            QuantifierKind.AtMost => (ComparisonOperator.LessOrEqual, quantifier.Count),
            _ => (ComparisonOperator.LessOrEqual, 0L),
        };
        return TermTable.Within(count, NumberRegion.Of(truth ? comparison : Opposite(comparison), bound, isWhole: true));
    }

    private static Formula Counted(Term count, ComparisonOperator comparison, BoundConstant bound) =>
        TermTable.Within(count, NumberRegion.Of(comparison, ComparisonFormulas.NumberOf(bound) ?? 0, isWhole: true));

    /// <summary>How many elements there are.</summary>
    private Term CountOf(BoundExpression list, Context context) => terms.Count(TermKey.Of(list, context), Formula.True, Formula.False);

    /// <summary>How many elements there are of which something is true, or false.</summary>
    private Term CountOf(BoundIteration iteration, BoundExpression body, bool truth, Context context)
    {
        var list = TermKey.Of(iteration.List, context);
        var inner = context.With(iteration.Variable, list);
        var (where, whereNot) = iteration.Where is { } condition ? (Build(condition, truth: true, inner), Build(condition, truth: false, inner)) : (Formula.True, Formula.False);
        var counted = Formula.And(where, Build(body, truth, inner));
        var others = Formula.Or(whereNot, Build(body, !truth, inner));
        if (iteration.Anchor is { } anchor)
        {
            return terms.Count(list + (iteration.IsBefore ? " before " : " after ") + (context.KeyOf(anchor) ?? anchor.Name), counted, others);
        }

        terms.Count(list, Formula.True, Formula.False);
        return terms.Count(list, counted, others);
    }

    private static ComparisonOperator Upper(BoundRangeTest test) => test.IsHighExcluded ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual;

    private static ComparisonOperator Opposite(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Less,
    };
}
