using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A clause of a suite.</summary>
public abstract class SuiteClauseSyntax(TextSpan span) : SyntaxNode(span);
