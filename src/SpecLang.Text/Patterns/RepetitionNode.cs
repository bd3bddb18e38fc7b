namespace SpecLang.Text.Patterns;

/// <summary>A part several times.</summary>
/// <param name="Part">What is repeated.</param>
/// <param name="Minimum">How often at least.</param>
/// <param name="Maximum">How often at most; null where there is no end.</param>
/// <param name="Lazy">Whether fewer are tried first.</param>
internal sealed record RepetitionNode(PatternNode Part, int Minimum, int? Maximum, bool Lazy) : PatternNode
{
    public override bool CanBeEmpty { get; } = Minimum == 0 || Part.CanBeEmpty;

    // An endless one takes a copy for each required time (one at least) and two branches.
    public override long Size { get; } = Math.Min(
        Maximum is { } maximum ? ((Part.Size + 1) * maximum) + 1 : (Part.Size * Math.Max(Minimum, 1)) + 2,
        MaximumSize);
}
