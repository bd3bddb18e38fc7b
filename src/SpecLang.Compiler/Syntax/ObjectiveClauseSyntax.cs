using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A clause of an objective.</summary>
public abstract class ObjectiveClauseSyntax(TextSpan span) : SyntaxNode(span);
