using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`name: constant`.</summary>
public sealed class MemberSyntax(TextSpan span, NameSyntax name, ConstantSyntax value) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public ConstantSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Name, Value];

    private protected override SyntaxNode MovedBy(int by) => new MemberSyntax(Span.MovedBy(by), Move(Name, by), Move(Value, by));
}
