using System.Runtime.InteropServices;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// A truth, and how far it is from flipping: -1 to 1, above 0 where it is true (language reference, section 4, "Margins"). What is unknown
/// has no distance; as an operand it counts towards flipping the whole.
/// </summary>
/// <param name="Truth">The truth; null where it is unknown.</param>
/// <param name="Value">The distance; 0 where the truth is unknown.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InterpretedMargin(bool? Truth, double Value)
{
    /// <summary>As many decimals as scores have.</summary>
    private const int Decimals = 6;

    /// <summary>Whether no further operand can change a conjunction.</summary>
    public bool IsLeast => Truth is not null && Value <= -1;

    /// <summary>Whether no further operand can change a disjunction.</summary>
    public bool IsGreatest => Truth is not null && Value >= 1;

    /// <summary>A truth without a scale.</summary>
    public static InterpretedMargin Of(bool? truth) => new(truth, truth is { } known ? known ? 1 : -1 : 0);

    /// <summary>A comparison whose sides lie so far from where it flips.</summary>
    public static InterpretedMargin Measured(bool? truth, double distance) =>
        truth is null ? Of(truth) : new(truth, Math.Round(Math.Clamp(distance, -1, 1), Decimals, MidpointRounding.ToEven) + 0.0);

    public static InterpretedMargin Not(InterpretedMargin operand) => new(Kleene.Not(operand.Truth), 0 - operand.Value);

    public static InterpretedMargin And(InterpretedMargin left, InterpretedMargin right)
    {
        var truth = Kleene.And(left.Truth, right.Truth);
        return truth is { } known ? new(truth, Math.Min(left.In(known), right.In(known))) : Of(truth: null);
    }

    public static InterpretedMargin Or(InterpretedMargin left, InterpretedMargin right)
    {
        var truth = Kleene.Or(left.Truth, right.Truth);
        return truth is { } known ? new(truth, Math.Max(left.In(known), right.In(known))) : Of(truth: null);
    }

    /// <summary>A choice: "condition and when true, or not condition and when false"; where nobody can tell which, the branch nearer to flipping.</summary>
    public static InterpretedMargin Choose(InterpretedMargin condition, InterpretedMargin whenTrue, InterpretedMargin whenFalse)
    {
        if (condition.Truth is { } known)
        {
            var truth = known ? whenTrue.Truth : whenFalse.Truth;
            return truth is { } settled
                ? new(truth, Math.Max(Math.Min(condition.Value, whenTrue.In(settled)), Math.Min(0 - condition.Value, whenFalse.In(settled))))
                : Of(truth: null);
        }

        return whenTrue.Truth != whenFalse.Truth || whenTrue.Truth is not { } both ? Of(truth: null)
            : new(both, both ? Math.Min(whenTrue.Value, whenFalse.Value) : Math.Max(whenTrue.Value, whenFalse.Value));
    }

    /// <summary>At least so many: the so-many-th greatest, -1 where there are fewer.</summary>
    public static InterpretedMargin AtLeast(long needed, IReadOnlyCollection<InterpretedMargin> operands)
    {
        var truth = Kleene.AtLeast(needed, operands.Count(o => o.Truth == true), operands.Count(o => o.Truth is null));
        return needed == 0 ? Of(truth: true)
            : truth is not { } known ? Of(truth: null)
            : needed > operands.Count ? Of(truth: false)
            : new(truth, operands.Select(o => o.In(known)).OrderDescending().ElementAt((int)needed - 1));
    }

    /// <summary>The distance as an operand's in a whole of this truth.</summary>
    private double In(bool whole) => Truth is not null ? Value : whole ? -1 : 1;
}
