namespace SpecLang.Runtime.Wire;

/// <summary>Where the parts of a verdict's line stand: how many bytes come before each.</summary>
public sealed class LinePlaces
{
    private readonly List<int> principles = [];
    private readonly List<int> evidence = [];

    /// <summary>Where each principle begins, with the comma before it, and at last where the last one ends.</summary>
    public IReadOnlyList<int> Principles => principles;

    /// <summary>Where the evidence of each principle stands, or would stand.</summary>
    public IReadOnlyList<int> Evidence => evidence;

    internal void AddPrinciple(int place) => principles.Add(place);

    internal void AddEvidence(int place) => evidence.Add(place);
}
