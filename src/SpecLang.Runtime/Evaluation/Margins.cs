namespace SpecLang.Runtime.Evaluation;

/// <summary>Margins of comparisons with scores: how far the sides lie from where the comparison would flip.</summary>
public static class Margins
{
    public static Margin Less(Value<double> left, Value<double> right) => Of(Compare.Less(left, right), right, left);

    public static Margin LessOrEqual(Value<double> left, Value<double> right) => Of(Compare.LessOrEqual(left, right), right, left);

    public static Margin Greater(Value<double> left, Value<double> right) => Of(Compare.Greater(left, right), left, right);

    public static Margin GreaterOrEqual(Value<double> left, Value<double> right) => Of(Compare.GreaterOrEqual(left, right), left, right);

    /// <summary>Equal sides have margin 0: the least change makes them differ.</summary>
    public static Margin Equal(Value<double> left, Value<double> right)
    {
        var truth = Compare.Equal(left, right);
        return truth.IsTrue || truth.IsFalse ? Margin.Measured(truth, -Math.Abs(left.Item - right.Item)) : truth;
    }

    /// <summary>The distance to the nearer bound; to the known one, where the other is unknown and the value lies outside anyhow.</summary>
    public static Margin InRange(Value<double> value, Value<double> low, Value<double> high, bool isHighExcluded) =>
        GreaterOrEqual(value, low) & (isHighExcluded ? Less(value, high) : LessOrEqual(value, high));

    /// <summary>A choice between two truths (see <see cref="Margin"/>); the branch that can't matter is not read.</summary>
    public static Margin Choose(Margin condition, Func<Margin> whenTrue, Func<Margin> whenFalse) => condition
        ? whenTrue()
        : !condition ? whenFalse() : Margin.Choice(condition, whenTrue(), whenFalse());

    private static Margin Of(Truth truth, Value<double> greater, Value<double> less) =>
        truth.IsTrue || truth.IsFalse ? Margin.Measured(truth, greater.Item - less.Item) : truth;
}
