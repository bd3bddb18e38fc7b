using System.Collections.Immutable;

namespace SpecLang.Compiler.Binding;

/// <summary>A text with placeholders.</summary>
public sealed record BoundTemplate(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>Whether it shows what was found.</summary>
    public bool ShowsEvidence => Parts.Any(p => p is TemplatePart.EvidenceList);
}
