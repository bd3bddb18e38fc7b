using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A clause of a principle.</summary>
public abstract class PrincipleClauseSyntax(TextSpan span) : SyntaxNode(span);
