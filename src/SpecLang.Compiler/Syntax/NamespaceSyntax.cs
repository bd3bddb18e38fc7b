using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`namespace Acme.Safety`.</summary>
public sealed class NamespaceSyntax(TextSpan span, QualifiedNameSyntax name) : SyntaxNode(span)
{
    public QualifiedNameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];

    private protected override SyntaxNode MovedBy(int by) => new NamespaceSyntax(Span.MovedBy(by), Move(Name, by));
}
