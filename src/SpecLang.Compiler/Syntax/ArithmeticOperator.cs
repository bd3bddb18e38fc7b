namespace SpecLang.Compiler.Syntax;

/// <summary>The four arithmetic operators.</summary>
public enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
