using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>Comparisons of numbers, labels and texts with constants and with one another.</summary>
internal sealed class ComparisonFormulas(TermTable terms)
{
    /// <summary>Whole numbers beyond this are not told apart by the numbers that regions are made of.</summary>
    private const double MostExact = 1L << 53;

    private static readonly ChoiceRegion Orders = ChoiceRegion.All(["<", "=", ">"]);

    /// <summary>A value without its conversions, which leave it as it is.</summary>
    public static BoundExpression Strip(BoundExpression value) => value is BoundConversion conversion ? Strip(conversion.Operand) : value;

    public static ComparisonOperator Mirrored(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    public static double? NumberOf(BoundExpression value) => value switch
    {
        BoundConstant { Value: ConstantValue.Int constant } => constant.Value,
        BoundConstant { Value: ConstantValue.Number constant } => constant.Value,
        _ => null,
    };

    public Formula Build(BoundExpression left, ComparisonOperator comparison, BoundExpression right, Context context)
    {
        if (left is BoundConstant && right is not BoundConstant)
        {
            return Build(right, Mirrored(comparison), left, context);
        }

        if (left is BoundNegation { Operand: var operand } && NumberOf(right) is { } negated)
        {
            return WithBound(Strip(operand), Mirrored(comparison), -negated, context);
        }

        if (NumberOf(right) is { } bound)
        {
            return WithBound(left, comparison, bound, context);
        }

        return (right as BoundConstant)?.Value switch
        {
            ConstantValue.Label label => OneOf(terms.Get(TermKey.Of(left, context), ChoiceRegion.All(label.Set.Labels)), label.Value, comparison),
            ConstantValue.Text text => WithText(left, text.Value, comparison, context),
            _ => Ordered(left, comparison, right, context),
        };
    }

    /// <summary>The length of a text, compared with a number.</summary>
    public Formula Length(string text, ComparisonOperator comparison, double bound) =>
        TermTable.Within(terms.Get("length(" + text + ")", NumberRegion.Between(0, double.PositiveInfinity, isWhole: true)), NumberRegion.Of(comparison, bound, isWhole: true));

    private Formula WithBound(BoundExpression value, ComparisonOperator comparison, double bound, Context context)
    {
        if (NumberOf(value) is { } constant)
        {
            var region = NumberRegion.Of(comparison, bound, isWhole: false).Intersect(NumberRegion.Of(ComparisonOperator.Equal, constant, isWhole: false));
            return region.IsEmpty ? Formula.False : Formula.True;
        }

        if (Math.Abs(bound) > MostExact || !value.Type.IsNumeric && value.Type is not OptionalType)
        {
            return terms.Unknown();
        }

        var domain = DomainOf(value);
        return TermTable.Within(terms.Get(TermKey.Of(value, context), domain), NumberRegion.Of(comparison, bound, isWhole: false));
    }

    private static NumberRegion DomainOf(BoundExpression value)
    {
        var type = value.Type is OptionalType optional ? optional.Element : value.Type;
        if (type == AlignType.Score)
        {
            return NumberRegion.Between(0, 1, isWhole: false);
        }

        var isNotNegative = value is BoundFunctionCall { Function.Name: "length" or "word_count" or "sentence_count" or "count" or "abs" };
        return NumberRegion.Between(isNotNegative ? 0 : double.NegativeInfinity, double.PositiveInfinity, type == AlignType.Int);
    }

    private static Formula OneOf(Term term, string value, ComparisonOperator comparison)
    {
        var region = ((ChoiceRegion)term.Domain).Only([value]);
        return TermTable.Within(term, comparison == ComparisonOperator.Equal ? region : region.Complement());
    }

    private Formula WithText(BoundExpression left, string text, ComparisonOperator comparison, Context context)
    {
        if (left is BoundConstant { Value: ConstantValue.Text constant })
        {
            return string.Equals(constant.Value, text, StringComparison.Ordinal) == (comparison == ComparisonOperator.Equal) ? Formula.True : Formula.False;
        }

        var key = TermKey.Of(left, context);
        var isEqual = comparison == ComparisonOperator.Equal;
        if (text.Length == 0)
        {
            return Length(key, isEqual ? ComparisonOperator.Equal : ComparisonOperator.Greater, 0);
        }

        var same = OneOf(terms.Get(key, ChoiceRegion.Anything), text, comparison);
        return isEqual ? Formula.And(same, Length(key, ComparisonOperator.Equal, text.Length)) : same;
    }

    /// <summary>Two values that only the record knows: the first is below, at or above the second.</summary>
    private Formula Ordered(BoundExpression left, ComparisonOperator comparison, BoundExpression right, Context context)
    {
        var (first, second) = (TermKey.Of(left, context), TermKey.Of(right, context));
        var order = string.CompareOrdinal(first, second);
        if (order == 0)
        {
            return comparison is ComparisonOperator.Equal or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual ? Formula.True : Formula.False;
        }

        if (order > 0)
        {
            return Ordered(right, Mirrored(comparison), left, context);
        }

        string[] orders = comparison switch
        {
            ComparisonOperator.Equal => ["="],
            ComparisonOperator.NotEqual => ["<", ">"],
            ComparisonOperator.Less => ["<"],
            ComparisonOperator.LessOrEqual => ["<", "="],
            ComparisonOperator.Greater => [">"],
            _ => [">", "="],
        };
        return TermTable.Within(terms.Get(first + " <> " + second, Orders), Orders.Only(orders));
    }
}
