namespace SpecLang.Runtime.Evaluation;

/// <summary>What a principle says of all records of which the same facts hold, as a number.</summary>
public readonly record struct JudgedPrinciple
{
    /// <summary>No number is as large.</summary>
    public const int Count = 32;

    private const int SeverityShift = 2;
    private const int EscalatesBit = 16;

    private readonly byte number;

    public JudgedPrinciple(Outcome outcome, Severity severity, bool escalates) =>
        number = (byte)((int)outcome | ((int)severity << SeverityShift) | (escalates ? EscalatesBit : 0));

    /// <summary>The number: each different one from 0 on.</summary>
    public int Number => number;

    public Outcome Outcome => (Outcome)(number & 3);

    public Severity Severity => (Severity)((number >> SeverityShift) & 3);

    /// <summary>Whether the principle asks a person to look, or could not tell whether to.</summary>
    public bool Escalates => (number & EscalatesBit) != 0;
}
