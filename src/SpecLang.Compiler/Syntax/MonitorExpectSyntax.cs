using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`expect …` in a monitor.</summary>
public sealed class MonitorExpectSyntax(TextSpan span, ExpectationSyntax expectation) : MonitorClauseSyntax(span)
{
    public ExpectationSyntax Expectation { get; } = expectation;

    public override IEnumerable<SyntaxNode> Children => [Expectation];

    private protected override SyntaxNode MovedBy(int by) => new MonitorExpectSyntax(Span.MovedBy(by), Move(Expectation, by));
}
