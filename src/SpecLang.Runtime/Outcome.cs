namespace SpecLang.Runtime;

/// <summary>What one principle says of one record.</summary>
public enum Outcome
{
    NotApplicable,
    Complies,
    Violates,

    /// <summary>A classifier or a computation failed where it decided the outcome, and the author gave no <c>on error</c>.</summary>
    Undetermined,
}
