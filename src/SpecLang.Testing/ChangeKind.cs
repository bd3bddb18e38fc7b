namespace SpecLang.Testing;

/// <summary>What of a verdict has changed.</summary>
public enum ChangeKind
{
    /// <summary>A principle's outcome.</summary>
    Outcome,

    /// <summary>Whether a principle asks a person to look.</summary>
    Escalation,

    /// <summary>How much a violation weighs.</summary>
    Severity,

    /// <summary>What made a violation.</summary>
    Evidence,

    /// <summary>The decision.</summary>
    Decision,

    /// <summary>Which principle leads, although no principle says otherwise than before.</summary>
    Leading,
}
