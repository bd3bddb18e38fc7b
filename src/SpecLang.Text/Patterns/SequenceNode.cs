namespace SpecLang.Text.Patterns;

/// <summary>Parts one after the other; none at all matches the empty text.</summary>
internal sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode
{
    public override bool CanBeEmpty { get; } = Parts.All(part => part.CanBeEmpty);

    public override long Size { get; } = Math.Min(Parts.Sum(part => part.Size), MaximumSize);
}
