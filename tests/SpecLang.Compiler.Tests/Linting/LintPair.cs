namespace SpecLang.Compiler.Tests.Linting;

/// <summary>A spec with the warnings that it must get marked in it.</summary>
internal sealed record LintPair(string Name, bool Fires, string Marked);
