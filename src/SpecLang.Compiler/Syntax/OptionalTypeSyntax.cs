using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`T?`.</summary>
public sealed class OptionalTypeSyntax(TextSpan span, TypeSyntax element) : TypeSyntax(span)
{
    public TypeSyntax Element { get; } = element;

    public override IEnumerable<SyntaxNode> Children => [Element];

    private protected override SyntaxNode MovedBy(int by) => new OptionalTypeSyntax(Span.MovedBy(by), Move(Element, by));
}
