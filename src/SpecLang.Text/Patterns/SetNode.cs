namespace SpecLang.Text.Patterns;

/// <summary>One character of a set.</summary>
internal sealed record SetNode(CodePointSet Set) : PatternNode
{
    public override bool CanBeEmpty => false;

    public override long Size => 1;
}
