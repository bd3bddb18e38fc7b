namespace SpecLang.Compiler.Binding;

/// <summary>A stretch of a template.</summary>
public abstract record TemplatePart
{
    private TemplatePart()
    {
    }

    /// <summary>Text as it is.</summary>
    public sealed record Literal(string Text) : TemplatePart;

    /// <summary>A field's value.</summary>
    public sealed record FieldValue(BoundExpression Field) : TemplatePart;

    /// <summary>What was found.</summary>
    public sealed record EvidenceList : TemplatePart;
}
