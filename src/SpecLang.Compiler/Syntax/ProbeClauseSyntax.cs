using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A clause of a probe.</summary>
public abstract class ProbeClauseSyntax(TextSpan span) : SyntaxNode(span);
