namespace SpecLang.Text.Patterns;

/// <summary>One of several parts, the first that leads to a match.</summary>
internal sealed record AlternationNode(IReadOnlyList<PatternNode> Parts) : PatternNode
{
    public override bool CanBeEmpty { get; } = Parts.Any(part => part.CanBeEmpty);

    public override long Size { get; } = Math.Min(Parts.Sum(part => part.Size + 1), MaximumSize);
}
