using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`expect …` in an objective.</summary>
public sealed class ExpectClauseSyntax(TextSpan span, ExpectationSyntax expectation) : ObjectiveClauseSyntax(span)
{
    public ExpectationSyntax Expectation { get; } = expectation;

    public override IEnumerable<SyntaxNode> Children => [Expectation];

    private protected override SyntaxNode MovedBy(int by) => new ExpectClauseSyntax(Span.MovedBy(by), Move(Expectation, by));
}
