namespace SpecLang.Text.Patterns;

/// <summary>A condition on the place, which takes no character.</summary>
internal sealed record AssertionNode(AssertionKind Kind) : PatternNode
{
    public override bool CanBeEmpty => true;

    public override long Size => 1;
}
