using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A text that a probe puts in the place of a field's.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Template">The text, with places for fields of the seed.</param>
public sealed record BoundVariant(TextSyntax Syntax, BoundTemplate Template);
