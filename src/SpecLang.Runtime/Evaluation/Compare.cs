using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Comparisons; unknown where a side is unknown or nothing.</summary>
public static class Compare
{
    public static Truth Equal(Value<long> left, Value<long> right) => Test(left, right, static (a, b) => a == b);

    public static Truth Less(Value<long> left, Value<long> right) => Test(left, right, static (a, b) => a < b);

    public static Truth LessOrEqual(Value<long> left, Value<long> right) => Test(left, right, static (a, b) => a <= b);

    public static Truth Greater(Value<long> left, Value<long> right) => Test(left, right, static (a, b) => a > b);

    public static Truth GreaterOrEqual(Value<long> left, Value<long> right) => Test(left, right, static (a, b) => a >= b);

    public static Truth Equal(Value<double> left, Value<double> right) => Test(left, right, static (a, b) => a == b);

    public static Truth Less(Value<double> left, Value<double> right) => Test(left, right, static (a, b) => a < b);

    public static Truth LessOrEqual(Value<double> left, Value<double> right) => Test(left, right, static (a, b) => a <= b);

    public static Truth Greater(Value<double> left, Value<double> right) => Test(left, right, static (a, b) => a > b);

    public static Truth GreaterOrEqual(Value<double> left, Value<double> right) => Test(left, right, static (a, b) => a >= b);

    public static Truth Equal(Value<int> left, Value<int> right) => Test(left, right, static (a, b) => a == b);

    /// <summary>Texts are equal when they are the same unit by unit: no case, no normal form.</summary>
    public static Truth Equal(Value<TextValue> left, Value<TextValue> right) =>
        Test(left, right, static (a, b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal));

    public static Truth Equal(Truth left, Truth right)
    {
        if (left.IsPending || right.IsPending)
        {
            return Truth.Pending;
        }

        return left.IsUnknown || right.IsUnknown ? Truth.Unknown : left == right;
    }

    /// <summary>Whether a number lies between two others, the low one included.</summary>
    public static Truth InRange(Value<long> value, Value<long> low, Value<long> high, bool isHighExcluded) =>
        LessOrEqual(low, value) & (isHighExcluded ? Less(value, high) : LessOrEqual(value, high));

    public static Truth InRange(Value<double> value, Value<double> low, Value<double> high, bool isHighExcluded) =>
        LessOrEqual(low, value) & (isHighExcluded ? Less(value, high) : LessOrEqual(value, high));

    private static Truth Test<T>(Value<T> left, Value<T> right, Func<T, T, bool> test)
    {
        if (left.IsKnown && right.IsKnown)
        {
            return test(left.Item, right.Item);
        }

        return left.Doubt.IsPending && !left.IsKnown || right.Doubt.IsPending && !right.IsKnown ? Truth.Pending : Truth.Unknown;
    }
}
