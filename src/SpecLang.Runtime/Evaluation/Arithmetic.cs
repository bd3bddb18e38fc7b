namespace SpecLang.Runtime.Evaluation;

/// <summary>Arithmetic in which an overflow, a division by zero and a result that is no number are unknown.</summary>
public static class Arithmetic
{
    public static Value<long> Add(Value<long> left, Value<long> right) => Combine(left, right, static (a, b) => checked(a + b));

    public static Value<long> Subtract(Value<long> left, Value<long> right) => Combine(left, right, static (a, b) => checked(a - b));

    public static Value<long> Multiply(Value<long> left, Value<long> right) => Combine(left, right, static (a, b) => checked(a * b));

    /// <summary>The smaller of two.</summary>
    public static Value<long> Min(Value<long> left, Value<long> right) => Combine(left, right, Math.Min);

    /// <summary>The larger of two.</summary>
    public static Value<long> Max(Value<long> left, Value<long> right) => Combine(left, right, Math.Max);

    public static Value<long> Negate(Value<long> value) => Subtract(0, value);

    /// <summary>The number without its sign; unknown for the least whole number, whose opposite is none.</summary>
    public static Value<long> Abs(Value<long> value) => value.IsKnown && value.Item < 0 ? Negate(value) : value;

    public static Value<double> Add(Value<double> left, Value<double> right) => Combine(left, right, static (a, b) => a + b);

    public static Value<double> Subtract(Value<double> left, Value<double> right) => Combine(left, right, static (a, b) => a - b);

    public static Value<double> Multiply(Value<double> left, Value<double> right) => Combine(left, right, static (a, b) => a * b);

    /// <summary>The quotient as a number, also of whole numbers; unknown where the divisor is 0.</summary>
    public static Value<double> Divide(Value<double> left, Value<double> right) => Combine(left, right, static (a, b) => b == 0 ? double.NaN : a / b);

    /// <summary>The smaller of two.</summary>
    public static Value<double> Min(Value<double> left, Value<double> right) => Combine(left, right, Math.Min);

    /// <summary>The larger of two.</summary>
    public static Value<double> Max(Value<double> left, Value<double> right) => Combine(left, right, Math.Max);

    public static Value<double> Negate(Value<double> value) => value.IsKnown ? -value.Item : value;

    /// <summary>The number without its sign.</summary>
    public static Value<double> Abs(Value<double> value) => value.IsKnown ? Math.Abs(value.Item) : value;

    /// <summary>The nearest whole number; of two equally near the even one.</summary>
    public static Value<long> Round(Value<double> value)
    {
        if (!value.IsKnown)
        {
            return value.Carry<long>();
        }

        var rounded = Math.Round(value.Item, MidpointRounding.ToEven);
        return rounded is >= long.MinValue and < -(double)long.MinValue ? (long)rounded : Value<long>.Unknown;
    }

    /// <summary>A whole number as a number: the nearest double, exact up to 2^53.</summary>
    public static Value<double> ToNumber(Value<long> value) => value.IsKnown ? value.Item : value.Carry<double>();

    private static Value<long> Combine(Value<long> left, Value<long> right, Func<long, long, long> operation)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            return left.IsPending || right.IsPending ? Value<long>.Pending : Value<long>.Unknown;
        }

        try
        {
            return operation(left.Item, right.Item);
        }
        catch (OverflowException)
        {
            return Value<long>.Unknown;
        }
    }

    private static Value<double> Combine(Value<double> left, Value<double> right, Func<double, double, double> operation)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            return left.IsPending || right.IsPending ? Value<double>.Pending : Value<double>.Unknown;
        }

        var result = operation(left.Item, right.Item);
        return double.IsFinite(result) ? result : Value<double>.Unknown;
    }
}
