namespace SpecLang.Runtime;

/// <summary>
/// Kleene's three truth values: what a clause says of a record. <see cref="Unknown"/> comes only from a classifier that failed,
/// a number that is none (0/0), a division by zero or an overflow.
/// </summary>
/// <remarks>
/// <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> are Kleene's connectives, and stop reading as soon as the truth is settled. A fourth, internal
/// value says that a classifier's score has been asked for and is not there yet; it never leaves an evaluator.
/// Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64, the strong tables.
/// </remarks>
public readonly struct Truth : IEquatable<Truth>
{
    private readonly byte value;

    private Truth(byte value) => this.value = value;

    /// <summary>Neither known to be true nor known to be false.</summary>
    public static Truth Unknown => default;

    public static Truth True => new(1);

    public static Truth False => new(2);

    /// <summary>A score that decides this is still being computed: the whole evaluation is run again when it is there.</summary>
    internal static Truth Pending => new(3);

    public bool IsTrue => value == 1;

    public bool IsFalse => value == 2;

    public bool IsUnknown => value == 0;

    internal bool IsPending => value == 3;

    public static implicit operator Truth(bool value) => value ? True : False;

    public static Truth operator !(Truth operand) => operand.value switch { 1 => False, 2 => True, _ => operand };

    public static Truth operator &(Truth left, Truth right)
    {
        if (left.IsPending || right.IsPending)
        {
            return Pending;
        }

        return left.IsFalse || right.IsFalse ? False : left.IsTrue && right.IsTrue ? True : Unknown;
    }

    public static Truth operator |(Truth left, Truth right) => !(!left & !right);

    /// <summary>Whether a disjunction is settled by this operand.</summary>
    public static bool operator true(Truth operand) => operand.IsTrue || operand.IsPending;

    /// <summary>Whether a conjunction is settled by this operand.</summary>
    public static bool operator false(Truth operand) => operand.IsFalse || operand.IsPending;

    public static bool operator ==(Truth left, Truth right) => left.value == right.value;

    public static bool operator !=(Truth left, Truth right) => left.value != right.value;

    public bool Equals(Truth other) => value == other.value;

    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    public override int GetHashCode() => value;

    public override string ToString() => value switch { 0 => "unknown", 1 => "true", 2 => "false", _ => "pending" };
}
