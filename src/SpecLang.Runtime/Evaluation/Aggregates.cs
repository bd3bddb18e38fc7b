namespace SpecLang.Runtime.Evaluation;

/// <summary>Counting and summing over elements.</summary>
public static class Aggregates
{
    /// <summary>1 for an element that counts, 0 for another; unknown where that is.</summary>
    public static Value<long> One(Truth counts) => counts.IsTrue ? 1 : counts.IsFalse ? 0 : Truths.Unsettled<long>(counts);

    /// <summary>The value where the element counts, which is read only then; else zero.</summary>
    public static Value<T> Where<T>(Truth counts, Func<Value<T>> value, Value<T> zero) => counts.IsTrue ? value() : counts.IsFalse ? zero : Truths.Unsettled<T>(counts);
}
