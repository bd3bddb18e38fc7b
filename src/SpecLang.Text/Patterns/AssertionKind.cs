namespace SpecLang.Text.Patterns;

/// <summary>What may be asked of a place between two characters.</summary>
internal enum AssertionKind
{
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordEdge,
    NotWordEdge,
}
