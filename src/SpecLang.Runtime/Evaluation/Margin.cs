using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Evaluation;

/// <summary>
/// A truth with its distance from flipping, -1 to 1: above 0 where it is true, below 0 where it is false; 0 can be either. An unknown truth
/// has none. Comparisons of scores are measured, every other truth is 1 or -1 (language reference, section 4, "Margins").
/// </summary>
/// <remarks>
/// <c>!</c> turns the sign, <c>&amp;</c> takes the least, <c>|</c> the greatest. An operand that is unknown counts as -1 where the whole is true
/// and as 1 where it is false: towards flipping. <c>&amp;&amp;</c> and <c>||</c> read on past a settled truth, since a further operand may lie
/// nearer to flipping, and stop where no operand can change the result any more.
/// Source: A. Donzé, O. Maler, Robust Satisfaction of Temporal Logic over Real-Valued Signals (2010), the spatial robustness of a formula,
/// bounded to -1 to 1.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct Margin : IEquatable<Margin>
{
    /// <summary>As many decimals as scores have, so that a margin looks like the scores that it comes from.</summary>
    private const int Decimals = 6;

    private Margin(Truth truth, double value)
    {
        Truth = truth;
        Value = value;
    }

    /// <summary>The truth that the margin belongs to.</summary>
    public Truth Truth { get; }

    /// <summary>The distance from flipping; 0 where the truth is unknown.</summary>
    public double Value { get; }

    internal bool IsPending => Truth.IsPending;

    private bool IsKnown => IsSettled(Truth);

    private bool IsLeast => IsKnown && Value <= -1;

    private bool IsGreatest => IsKnown && Value >= 1;

    public static implicit operator Margin(Truth truth) => new(truth, truth.IsTrue ? 1 : truth.IsFalse ? -1 : 0);

    public static Margin operator !(Margin operand) => new(!operand.Truth, 0 - operand.Value);

    public static Margin operator &(Margin left, Margin right)
    {
        if (left.IsLeast || right.IsLeast)
        {
            return left.IsLeast ? left : right;
        }

        var truth = left.Truth & right.Truth;
        return IsSettled(truth) ? new Margin(truth, Math.Min(left.TowardsFlipping(truth), right.TowardsFlipping(truth))) : truth;
    }

    public static Margin operator |(Margin left, Margin right) => !(!left & !right);

    /// <summary>Whether no further operand can change a disjunction.</summary>
    public static bool operator true(Margin operand) => operand.IsGreatest;

    /// <summary>Whether no further operand can change a conjunction.</summary>
    public static bool operator false(Margin operand) => operand.IsLeast;

    public static bool operator ==(Margin left, Margin right) => left.Equals(right);

    public static bool operator !=(Margin left, Margin right) => !left.Equals(right);

    public bool Equals(Margin other) => Truth == other.Truth && Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Margin other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Truth, Value);

    public override string ToString() => IsKnown ? FormattableString.Invariant($"{Truth} {Value}") : Truth.ToString();

    /// <summary>A comparison's margin.</summary>
    /// <param name="truth">What it says.</param>
    /// <param name="distance">How far its sides lie from where it would flip, with the sign of the truth; of any size.</param>
    internal static Margin Measured(Truth truth, double distance) =>
        new(truth, Math.Round(Math.Clamp(distance, -1, 1), Decimals, MidpointRounding.ToEven) + 0.0);

    /// <summary>A choice between two truths: the greater of "condition and when true" and "no condition and when false".</summary>
    /// <remarks>Where the condition is unknown and both sides agree, it is the side that lies nearer to flipping.</remarks>
    internal static Margin Choice(Margin condition, Margin whenTrue, Margin whenFalse)
    {
        var isDoubtful = condition.Truth.IsUnknown || condition.IsPending || whenTrue.IsPending || whenFalse.IsPending;
        var truth = isDoubtful ? Truths.Join(condition.Truth, whenTrue.Truth, whenFalse.Truth) : condition.Truth.IsTrue ? whenTrue.Truth : whenFalse.Truth;
        if (!IsSettled(truth))
        {
            return truth;
        }

        if (isDoubtful)
        {
            return new Margin(truth, truth.IsTrue ? Math.Min(whenTrue.Value, whenFalse.Value) : Math.Max(whenTrue.Value, whenFalse.Value));
        }

        var first = Math.Min(condition.Value, whenTrue.TowardsFlipping(truth));
        var second = Math.Min(0 - condition.Value, whenFalse.TowardsFlipping(truth));
        return new(truth, Math.Max(first, second));
    }

    /// <summary>The so-many-th greatest of several margins in a whole of this truth; -1 where there are fewer.</summary>
    internal static Margin OfRank(Truth truth, IReadOnlyList<Margin> margins, long rank) => !IsSettled(truth) ? truth
        : rank > margins.Count ? new Margin(truth, -1)
        : new Margin(truth, margins.Select(m => m.TowardsFlipping(truth)).OrderDescending().ElementAt((int)rank - 1));

    /// <summary>The margin as a number of the language.</summary>
    internal Value<double> ToValue() => IsPending ? Value<double>.Pending : IsKnown ? Value : Value<double>.Unknown;

    /// <summary>The value, or what an unknown one counts as in a whole of this truth.</summary>
    private double TowardsFlipping(Truth whole) => IsKnown ? Value : whole.IsTrue ? -1 : 1;

    private static bool IsSettled(Truth truth) => truth.IsTrue || truth.IsFalse;
}
