namespace SpecLang.Engine.Interpretation;

/// <summary>Why an expression was not read.</summary>
public enum NotReadReason
{
    /// <summary>What was read before it settles the truth: an operand of a chain, the conclusion of a premise that is false, a body that <c>where</c> leaves out.</summary>
    Settled,

    /// <summary>The branch that the condition does not choose.</summary>
    OtherBranch,

    /// <summary>The condition that chooses is not known, and the branches are no truths.</summary>
    ConditionUnknown,

    /// <summary>The value before <c>??</c> is there.</summary>
    ValuePresent,

    /// <summary>The principle does not apply, so its body is not read.</summary>
    NotApplicable,
}
