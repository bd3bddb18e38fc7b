namespace SpecLang.Runtime.Wire;

/// <summary>The words that stand for outcomes, severities and decisions in everything a program reads.</summary>
public static class WireNames
{
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration's.</exception>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "not_applicable",
        Outcome.Complies => "complies",
        Outcome.Violates => "violates",
        Outcome.Undetermined => "undetermined",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "no outcome has this value"),
    };

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration's.</exception>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Minor => "minor",
        Severity.Major => "major",
        Severity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "no severity has this value"),
    };

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration's.</exception>
    public static string Of(Decision decision) => decision switch
    {
        Decision.Allow => "allow",
        Decision.Escalate => "escalate",
        Decision.Block => "block",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "no decision has this value"),
    };
}
