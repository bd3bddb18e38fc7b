namespace SpecLang.Runtime.Evaluation;

/// <summary>What replaces an undetermined outcome (<c>on error</c>).</summary>
public enum ErrorOutcome
{
    Undetermined,
    Violates,
    Complies,
}
