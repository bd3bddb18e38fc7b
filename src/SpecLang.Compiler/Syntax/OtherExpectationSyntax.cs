using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>An expectation that only suites and their kin know.</summary>
public sealed class OtherExpectationSyntax(TextSpan span) : ExpectationSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new OtherExpectationSyntax(Span.MovedBy(by));
}
