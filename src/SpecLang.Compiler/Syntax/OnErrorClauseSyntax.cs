using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`on error violates`.</summary>
public sealed class OnErrorClauseSyntax(TextSpan span, NameSyntax outcome) : PrincipleClauseSyntax(span)
{
    public NameSyntax Outcome { get; } = outcome;

    public override IEnumerable<SyntaxNode> Children => [Outcome];

    private protected override SyntaxNode MovedBy(int by) => new OnErrorClauseSyntax(Span.MovedBy(by), Move(Outcome, by));
}
