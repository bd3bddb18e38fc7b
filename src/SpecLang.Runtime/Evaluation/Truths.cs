using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Truths about values.</summary>
public static class Truths
{
    public static Truth Of(Value<bool> value) => value.Test(static v => v);

    public static Value<bool> ToValue(Truth truth) => truth.IsPending ? Value<bool>.Pending : truth.IsUnknown ? Value<bool>.Unknown : truth.IsTrue;

    /// <summary>What both branches say where it is not known which of them holds.</summary>
    public static Truth Join(Truth condition, Truth whenTrue, Truth whenFalse) =>
        condition.IsPending || whenTrue.IsPending || whenFalse.IsPending ? Truth.Pending : whenTrue == whenFalse ? whenTrue : Truth.Unknown;

    /// <summary>One of two truths, or what both say where it is not known which.</summary>
    public static Truth Choose(Truth condition, Truth whenTrue, Truth whenFalse) => condition.IsTrue ? whenTrue : condition.IsFalse ? whenFalse : Join(condition, whenTrue, whenFalse);

    public static Truth IsPresent<T>(Value<T> value) => value.IsKnown ? Truth.True : value.IsNothing ? Truth.False : value.Doubt;

    public static Truth IsEmpty(Value<TextValue> text) => text.Test(static t => t.Value.Length == 0);

    public static Truth IsEmpty<T>(Value<IReadOnlyList<Element<T>>> list) => list.Test(static l => l.Count == 0);

    /// <summary>A value that can't be told because its condition can't.</summary>
    public static Value<T> Unsettled<T>(Truth condition) => condition.IsPending ? Value<T>.Pending : Value<T>.Unknown;
}
