using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>Something that made an expression true, or false.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Text">The text there; an element's place where the element as a whole is the evidence.</param>
/// <param name="IsPrivate">Whether the text is personal data, of which only the matcher's name is ever shown.</param>
public sealed record Finding(Evidence Place, string Text, bool IsPrivate);
