namespace SpecLang.Runtime.Scanning;

/// <summary>What an <see cref="EvidenceWriter"/> writes of one principle, for all records of which the same facts hold.</summary>
public sealed class ShownEvidence
{
    internal ShownEvidence(ShownTest[] tests) => Tests = tests;

    internal ShownTest[] Tests { get; }
}
