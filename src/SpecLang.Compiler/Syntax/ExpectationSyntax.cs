using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>What `expect` expects.</summary>
public abstract class ExpectationSyntax(TextSpan span) : SyntaxNode(span);
