namespace SpecLang.Text.Patterns;

/// <summary>Characters as a pattern names them, before case is ignored.</summary>
/// <param name="Set">The characters named.</param>
/// <param name="Negated">Whether all others are meant.</param>
internal sealed record CharacterChoice(CodePointSet Set, bool Negated = false)
{
    /// <summary>The one character meant, or −1.</summary>
    public int Single => Negated ? -1 : Set.Single;

    public static CharacterChoice Of(int codePoint) => new(CodePointSet.Range(codePoint, codePoint));
}
