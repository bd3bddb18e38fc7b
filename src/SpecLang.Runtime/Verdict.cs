namespace SpecLang.Runtime;

/// <summary>What a constitution says of one record. Compared by value.</summary>
public abstract record Verdict
{
    private readonly VerdictParts parts;

    /// <param name="parts">What it is made of, which it keeps.</param>
    protected Verdict(VerdictParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        this.parts = parts;
    }

    public string Constitution => parts.Constitution;

    /// <summary>The constitution's version; null where it gives none.</summary>
    public string? Version => parts.Version;

    public Decision Decision => parts.Decision;

    /// <summary>One verdict a principle, in order of declaration.</summary>
    public ValueList<PrincipleVerdict> Principles => parts.Principles;

    /// <summary>The violated principle that goes before the others; null where nothing is violated.</summary>
    public PrincipleVerdict? Leading => parts.Leading;

    /// <summary>The classifiers' numbers that were read, in reading order.</summary>
    public ValueList<ScoreReading> Scores => parts.Scores;

    /// <summary>The values of the measures over the same record, in order of declaration; empty where there are none, or none was asked for.</summary>
    public ValueList<MeasureReading> Measures => parts.Measures;
}
