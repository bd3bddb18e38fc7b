using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`name: type`.</summary>
public sealed class ParameterSyntax(TextSpan span, NameSyntax name, TypeSyntax type) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public TypeSyntax Type { get; } = type;

    public override IEnumerable<SyntaxNode> Children => [Name, Type];

    private protected override SyntaxNode MovedBy(int by) => new ParameterSyntax(Span.MovedBy(by), Move(Name, by), Move(Type, by));
}
