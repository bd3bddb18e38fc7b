using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.References;

/// <summary>A file that a spec names.</summary>
/// <param name="Kind">What it is to the spec.</param>
/// <param name="Written">The path as the spec writes it, without an anchor.</param>
/// <param name="Path">The path relative to the project's root with forward slashes, or <c>std:NAME</c> for a starter model; null where it is absolute or leads out of the root.</param>
/// <param name="Span">Where the spec names it.</param>
public sealed record NamedFile(NamedFileKind Kind, string Written, string? Path, TextSpan Span);
