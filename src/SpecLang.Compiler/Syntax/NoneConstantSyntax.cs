using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`none`.</summary>
public sealed class NoneConstantSyntax(TextSpan span) : ConstantSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new NoneConstantSyntax(Span.MovedBy(by));
}
