using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A value known at compile time.</summary>
public abstract class ConstantSyntax(TextSpan span) : SyntaxNode(span);
