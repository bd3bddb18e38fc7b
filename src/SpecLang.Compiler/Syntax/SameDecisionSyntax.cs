using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`same decision`.</summary>
public sealed class SameDecisionSyntax(TextSpan span) : ExpectationSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new SameDecisionSyntax(Span.MovedBy(by));
}
