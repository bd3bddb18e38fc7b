using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Calibration;

/// <summary>A constant of a spec that a score is compared with.</summary>
/// <param name="Call">The score, as summaries name it: <c>Injection(prompt)</c>, <c>Topic(step.input).medical</c> for one that is asked of elements; a field's name.</param>
/// <param name="Principle">The principle it decides in.</param>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Operator">How the score is compared, with the score on the left.</param>
/// <param name="Value">The constant.</param>
/// <param name="File">The file it stands in, as messages call it.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Span">Where the number stands in the file.</param>
public sealed record Threshold(
    string Call, string Principle, ConditionKind Clause, ComparisonOperator Operator, double Value, string File, int Line, TextSpan Span)
{
    /// <summary>Whether a score lies on the side that makes the comparison true.</summary>
    public bool Holds(double score) => Holds(score, Value);

    /// <summary>The same, if the constant were another.</summary>
    public bool Holds(double score, double value) => Operator switch
    {
        ComparisonOperator.Greater => score > value,
        ComparisonOperator.GreaterOrEqual => score >= value,
        ComparisonOperator.Less => score < value,
        ComparisonOperator.LessOrEqual => score <= value,
        ComparisonOperator.Equal => score.Equals(value),
        _ => !score.Equals(value),
    };

    /// <summary>Whether higher scores make the comparison true.</summary>
    public bool IsUpward => Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual;

    /// <summary>The operator as specs write it.</summary>
    public string Sign => Operator switch
    {
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Equal => "==",
        _ => "!=",
    };
}
