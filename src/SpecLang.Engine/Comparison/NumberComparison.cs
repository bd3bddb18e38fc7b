using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Comparison;

/// <summary>Whether a number is as an expectation says.</summary>
internal static class NumberComparison
{
    public static bool Holds(double value, ComparisonOperator comparison, double number) => comparison switch
    {
        ComparisonOperator.Less => value < number,
        ComparisonOperator.LessOrEqual => value <= number,
        ComparisonOperator.Greater => value > number,
        ComparisonOperator.GreaterOrEqual => value >= number,
        ComparisonOperator.Equal => value.Equals(number),
        _ => !value.Equals(number),
    };
}
