using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>What stands between the parentheses of a statistic.</summary>
public abstract class StatisticArgumentSyntax(TextSpan span) : SyntaxNode(span);
