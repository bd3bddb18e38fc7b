using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`expect …` in a probe.</summary>
public sealed class ProbeExpectSyntax(TextSpan span, ExpectationSyntax expectation) : ProbeClauseSyntax(span)
{
    public ExpectationSyntax Expectation { get; } = expectation;

    public override IEnumerable<SyntaxNode> Children => [Expectation];

    private protected override SyntaxNode MovedBy(int by) => new ProbeExpectSyntax(Span.MovedBy(by), Move(Expectation, by));
}
