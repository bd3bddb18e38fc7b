using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Evaluation;

/// <summary>A value of an expression: known, nothing (of an optional type), or unknown.</summary>
/// <typeparam name="T">How the value is held: <c>long</c>, <c>double</c>, a text, a record's element, a list.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly struct Value<T>
{
    private readonly T item;
    private readonly ValueState state;

    private Value(T item, ValueState state)
    {
        this.item = item;
        this.state = state;
    }

    public static Value<T> Unknown => default;

    public static Value<T> Nothing => new(default(Value<T>).item, ValueState.Nothing);

    internal static Value<T> Pending => new(default(Value<T>).item, ValueState.Pending);

    public bool IsKnown => state == ValueState.Known;

    public bool IsNothing => state == ValueState.Nothing;

    internal bool IsPending => state == ValueState.Pending;

    /// <summary>The value; only where it is known.</summary>
    public T Item => item;

    public static implicit operator Value<T>(T item) => new(item, ValueState.Known);

    /// <summary>Another value made from this one where it is known; else nothing, unknown or pending as this one.</summary>
    public Value<TResult> Then<TResult>(Func<T, Value<TResult>> next) => IsKnown ? next(item) : Carry<TResult>();

    /// <summary>A truth about this value; unknown where the value is nothing or unknown.</summary>
    public Truth Test(Func<T, Truth> test) => IsKnown ? test(item) : IsPending ? Truth.Pending : Truth.Unknown;

    internal Value<TResult> Carry<TResult>() => state switch
    {
        ValueState.Nothing => Value<TResult>.Nothing,
        ValueState.Pending => Value<TResult>.Pending,
        _ => Value<TResult>.Unknown,
    };

    /// <summary>Unknown for a truth: what is not known, or not there, decides nothing.</summary>
    internal Truth Doubt => IsPending ? Truth.Pending : Truth.Unknown;
}
