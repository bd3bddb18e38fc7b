namespace SpecLang.Runtime;

/// <summary>What one principle says of one record.</summary>
public sealed record PrincipleVerdict
{
    /// <summary>The principle's name in the spec.</summary>
    public required string Name { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>How much a violation weighs, for this record.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whether the principle asks a person to look, or could not tell whether to.</summary>
    public bool Escalates { get; init; }

    /// <summary>
    /// How far the principle is from flipping, from -1 to 1: below 0 where it is violated, above 0 where it is complied with or does not apply;
    /// 0 can be either. Null where it was not asked for, or a failed classifier leaves it open.
    /// </summary>
    public double? Margin { get; init; }

    /// <summary>What the spec says to a violation; null where it says nothing, or nothing is violated.</summary>
    public string? Message { get; init; }

    /// <summary>How to ask what is wrong with this answer; null where the spec says nothing, or nothing is violated. Not on the wire.</summary>
    public string? Critique { get; init; }

    /// <summary>How to ask for a better answer than this one; null where the spec says nothing, or nothing is violated. Not on the wire.</summary>
    public string? Revise { get; init; }

    /// <summary>What made the deciding clauses of a violation decide; as much of it as was asked for.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];
}
