namespace SpecLang.Text.Patterns;

/// <summary>What a condition on a place needs to know of the character on one side of it.</summary>
internal enum Neighbour
{
    None,
    Word,
    LineFeed,
    CarriageReturn,
    Other,
}
