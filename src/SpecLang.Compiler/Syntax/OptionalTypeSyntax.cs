using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`T?`.</summary>
public sealed class OptionalTypeSyntax(TextSpan span, TypeSyntax element) : TypeSyntax(span)
{
    public TypeSyntax Element { get; } = element;

    public override IEnumerable<SyntaxNode> Children => [Element];
}
