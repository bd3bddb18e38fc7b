using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Symbols;

/// <summary>A file that a suite names.</summary>
/// <param name="Syntax">The name as written.</param>
/// <param name="Path">The path relative to the project's root, with forward slashes.</param>
public sealed record SuiteFile(TextSyntax Syntax, string Path);
