using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>What stands in a constitution.</summary>
public abstract class ConstitutionItemSyntax(TextSpan span) : SyntaxNode(span);
