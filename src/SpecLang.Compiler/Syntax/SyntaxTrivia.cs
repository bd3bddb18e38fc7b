using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>White space or a comment before a token.</summary>
public readonly record struct SyntaxTrivia(TriviaKind Kind, TextSpan Span);
