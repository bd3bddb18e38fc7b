using System.Collections.Immutable;

namespace SpecLang.Compiler.Symbols;

/// <summary>One label of a closed set. Two sets are one type when they have the same labels in the same order.</summary>
public sealed record LabelSetType(ImmutableArray<string> Labels) : AlignType
{
    public override string Name => "one of { " + string.Join(", ", Labels) + " }";

    public bool Equals(LabelSetType? other) => other is not null && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal);

    public override int GetHashCode() => Labels.Length == 0 ? 0 : Labels.Length ^ StringComparer.Ordinal.GetHashCode(Labels[0]);
}
