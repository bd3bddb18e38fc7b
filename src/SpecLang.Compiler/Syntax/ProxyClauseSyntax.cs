using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`proxy for human_rating`.</summary>
public sealed class ProxyClauseSyntax(TextSpan span, NameSyntax field) : ObjectiveClauseSyntax(span)
{
    public NameSyntax Field { get; } = field;

    public override IEnumerable<SyntaxNode> Children => [Field];

    private protected override SyntaxNode MovedBy(int by) => new ProxyClauseSyntax(Span.MovedBy(by), Move(Field, by));
}
