using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`list&lt;T&gt;`.</summary>
public sealed class ListTypeSyntax(TextSpan span, TypeSyntax element) : TypeSyntax(span)
{
    public TypeSyntax Element { get; } = element;

    public override IEnumerable<SyntaxNode> Children => [Element];

    private protected override SyntaxNode MovedBy(int by) => new ListTypeSyntax(Span.MovedBy(by), Move(Element, by));
}
