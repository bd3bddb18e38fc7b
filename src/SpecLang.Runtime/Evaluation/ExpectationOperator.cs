namespace SpecLang.Runtime.Evaluation;

/// <summary>How a statistic is compared with a number.</summary>
public enum ExpectationOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
