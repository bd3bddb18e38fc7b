namespace SpecLang.Compiler.Syntax;

/// <summary>The comparisons.</summary>
public enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
