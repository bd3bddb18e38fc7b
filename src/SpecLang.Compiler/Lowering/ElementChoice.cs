namespace SpecLang.Compiler.Lowering;

/// <summary>Which elements of a list are gone through.</summary>
/// <param name="Anchor">The element before or behind which they stand, as the place of its quantifier among those around, from the outermost; −1 for all elements.</param>
/// <param name="IsBefore">Before or behind it.</param>
public sealed record ElementChoice(int Anchor, bool IsBefore)
{
    public static ElementChoice All { get; } = new(-1, IsBefore: false);
}
