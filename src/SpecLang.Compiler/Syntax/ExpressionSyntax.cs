using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>An expression.</summary>
public abstract class ExpressionSyntax(TextSpan span) : SyntaxNode(span);
