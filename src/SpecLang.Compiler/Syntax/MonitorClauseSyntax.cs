using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A clause of a monitor.</summary>
public abstract class MonitorClauseSyntax(TextSpan span) : SyntaxNode(span);
