namespace SpecLang.Runtime.Scanning;

/// <summary>What an <see cref="EvidenceWriter"/> writes of one principle, for all records of which the same facts hold.</summary>
public sealed class ShownEvidence
{
    internal ShownEvidence(object[] parts) => (Parts, Tests) = (parts, [.. parts.OfType<ShownTest>()]);

    /// <summary>All that shows, in order: a <see cref="ShownTest"/>, or an <see cref="ElementEvidence"/>.</summary>
    internal object[] Parts { get; }

    /// <summary>The tests among it.</summary>
    internal ShownTest[] Tests { get; }
}
