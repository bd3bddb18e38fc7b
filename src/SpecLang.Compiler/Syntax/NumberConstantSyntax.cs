using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A number, perhaps negative.</summary>
public sealed class NumberConstantSyntax(TextSpan span, NumberSyntax number, bool isNegative) : ConstantSyntax(span)
{
    public NumberSyntax Number { get; } = number;

    public bool IsNegative { get; } = isNegative;

    public override IEnumerable<SyntaxNode> Children => [Number];

    private protected override SyntaxNode MovedBy(int by) => new NumberConstantSyntax(Span.MovedBy(by), Move(Number, by), IsNegative);
}
