using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Interpretation;

/// <summary>Arithmetic. Operands are of one type; a division by zero, an overflow and what is no finite number are unknown.</summary>
internal static class Arithmetic
{
    public static InterpretedValue Of(ArithmeticOperator @operator, InterpretedValue left, InterpretedValue right) => (left, right) switch
    {
        (InterpretedValue.Int a, InterpretedValue.Int b) => OfInts(@operator, a.Value, b.Value),
        (InterpretedValue.Number a, InterpretedValue.Number b) => OfNumbers(@operator, a.Value, b.Value),
        _ => InterpretedValue.Unknown.Value,
    };

    public static InterpretedValue Negate(InterpretedValue value) => value switch
    {
        InterpretedValue.Int whole => OfInts(ArithmeticOperator.Subtract, 0, whole.Value),
        InterpretedValue.Number number => new InterpretedValue.Number(-number.Value),
        _ => InterpretedValue.Unknown.Value,
    };

    public static InterpretedValue Abs(InterpretedValue value) => value switch
    {
        InterpretedValue.Int { Value: < 0 } => Negate(value),
        InterpretedValue.Number number => new InterpretedValue.Number(Math.Abs(number.Value)),
        _ => value,
    };

    /// <summary>The nearest whole number, of two equally near the even one; unknown beyond 64 bits.</summary>
    public static InterpretedValue Round(InterpretedValue value)
    {
        if (value is not InterpretedValue.Number number)
        {
            return value;
        }

        var rounded = Math.Round(number.Value, MidpointRounding.ToEven);
        return rounded is >= -9223372036854775808.0 and < 9223372036854775808.0 ? new InterpretedValue.Int((long)rounded) : InterpretedValue.Unknown.Value;
    }

    public static InterpretedValue Least(InterpretedValue left, InterpretedValue right) => (left, right) switch
    {
        (InterpretedValue.Int a, InterpretedValue.Int b) => new InterpretedValue.Int(Math.Min(a.Value, b.Value)),
        (InterpretedValue.Number a, InterpretedValue.Number b) => new InterpretedValue.Number(Math.Min(a.Value, b.Value)),
        _ => InterpretedValue.Unknown.Value,
    };

    public static InterpretedValue Greatest(InterpretedValue left, InterpretedValue right) => (left, right) switch
    {
        (InterpretedValue.Int a, InterpretedValue.Int b) => new InterpretedValue.Int(Math.Max(a.Value, b.Value)),
        (InterpretedValue.Number a, InterpretedValue.Number b) => new InterpretedValue.Number(Math.Max(a.Value, b.Value)),
        _ => InterpretedValue.Unknown.Value,
    };

    private static InterpretedValue OfInts(ArithmeticOperator @operator, long left, long right)
    {
        var exact = @operator switch
        {
            ArithmeticOperator.Add => (Int128)left + right,
            ArithmeticOperator.Subtract => (Int128)left - right,
            ArithmeticOperator.Multiply => (Int128)left * right,
            _ => throw new InvalidOperationException("A quotient is a number."),
        };
        return exact >= long.MinValue && exact <= long.MaxValue ? new InterpretedValue.Int((long)exact) : InterpretedValue.Unknown.Value;
    }

    private static InterpretedValue OfNumbers(ArithmeticOperator @operator, double left, double right) => InterpretedValue.Of(@operator switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => right == 0 ? double.NaN : left / right,
    });
}
