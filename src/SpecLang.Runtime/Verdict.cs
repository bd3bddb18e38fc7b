namespace SpecLang.Runtime;

/// <summary>What a constitution says of one record. Compared by value.</summary>
public abstract record Verdict
{
    protected Verdict(VerdictParts parts)
    {
        Constitution = parts.Constitution;
        Version = parts.Version;
        Decision = parts.Decision;
        Principles = parts.Principles;
        Leading = parts.Leading;
        Scores = parts.Scores;
        Measures = parts.Measures;
    }

    public string Constitution { get; }

    /// <summary>The constitution's version; null where it gives none.</summary>
    public string? Version { get; }

    public Decision Decision { get; }

    /// <summary>One verdict a principle, in order of declaration.</summary>
    public ValueList<PrincipleVerdict> Principles { get; }

    /// <summary>The violated principle that goes before the others; null where nothing is violated.</summary>
    public PrincipleVerdict? Leading { get; }

    /// <summary>The classifiers' numbers that were read, in reading order.</summary>
    public ValueList<ScoreReading> Scores { get; }

    /// <summary>The values of the measures over the same record, in order of declaration; empty where there are none, or none was asked for.</summary>
    public ValueList<MeasureReading> Measures { get; }
}
