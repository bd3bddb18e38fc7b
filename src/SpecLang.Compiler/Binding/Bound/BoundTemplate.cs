using System.Collections.Immutable;

namespace SpecLang.Compiler.Binding;

/// <summary>A text with placeholders.</summary>
public sealed record BoundTemplate(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>Whether it shows what was found.</summary>
    public bool ShowsEvidence => Parts.Any(p => p is TemplatePart.EvidenceList);

    /// <summary>The text where it is always the same; null where it shows something of the record.</summary>
    public string? FixedText => Parts.All(p => p is TemplatePart.Literal) ? string.Concat(Parts.OfType<TemplatePart.Literal>().Select(l => l.Text)) : null;
}
