using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>How a probe varies a field.</summary>
public abstract class VariantsSyntax(TextSpan span) : SyntaxNode(span);
