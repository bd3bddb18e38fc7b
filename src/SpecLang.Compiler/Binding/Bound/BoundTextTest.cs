using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Whether a text holds, begins with or ends with what is searched for.</summary>
public sealed class BoundTextTest(ExpressionSyntax syntax, BoundExpression text, TextOperator @operator, BoundMatcher matcher, bool isAll) : BoundExpression(syntax, AlignType.Bool)
{
    public BoundExpression Text { get; } = text;

    public TextOperator Operator { get; } = @operator;

    public BoundMatcher Matcher { get; } = matcher;

    public bool IsAll { get; } = isAll;

    public override IEnumerable<BoundExpression> Children => [Text, Matcher];
}
