using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A type.</summary>
public abstract class TypeSyntax(TextSpan span) : SyntaxNode(span);
