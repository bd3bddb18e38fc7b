using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A text that a probe puts in the place of a field's at a level.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Level">The level; later levels have greater ones.</param>
/// <param name="Template">The text, with places for fields of the seed.</param>
public sealed record BoundLevel(LevelSyntax Syntax, long Level, BoundTemplate Template);
