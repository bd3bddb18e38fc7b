namespace SpecLang.Runtime;

/// <summary>What an objective says of one record. Compared by value.</summary>
public abstract record ObjectiveResult
{
    protected ObjectiveResult(ObjectiveGoal goal, ObjectiveValue value, params ReadOnlySpan<Verdict> constraints)
    {
        ArgumentNullException.ThrowIfNull(value);
        Goal = goal;
        Value = value.Value;
        Proxy = value.Proxy;
        Constraints = ValueList.Create<Verdict>(constraints);
    }

    /// <summary>Whether more or less of <see cref="Value"/> is better.</summary>
    public ObjectiveGoal Goal { get; }

    /// <summary>What is maximized or minimized, as the spec computes it; null where a classifier or the computation failed.</summary>
    public double? Value { get; }

    /// <summary>The value turned so that more is always better, as training and best-of-n want it: minus <see cref="Value"/> where that is minimized.</summary>
    public double? Reward => Goal == ObjectiveGoal.Maximize ? Value : -Value;

    /// <summary>The number that the objective stands for (<c>proxy for</c>); null where the record, or the spec, gives none.</summary>
    public double? Proxy { get; }

    /// <summary>What the constitutions of <c>subject to</c> say of the record, in written order.</summary>
    public ValueList<Verdict> Constraints { get; }

    /// <summary>Whether the record is within its constraints: true where all allow it, false where one blocks it, else unknown, for a person to look at.</summary>
    public Truth IsFeasible => Constraints.Any(c => c.Decision == Decision.Block) ? Truth.False
        : Constraints.All(c => c.Decision == Decision.Allow) ? Truth.True
        : Truth.Unknown;
}
