using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`expect …` in a suite.</summary>
public sealed class SuiteExpectSyntax(TextSpan span, ExpectationSyntax expectation) : SuiteClauseSyntax(span)
{
    public ExpectationSyntax Expectation { get; } = expectation;

    public override IEnumerable<SyntaxNode> Children => [Expectation];

    private protected override SyntaxNode MovedBy(int by) => new SuiteExpectSyntax(Span.MovedBy(by), Move(Expectation, by));
}
