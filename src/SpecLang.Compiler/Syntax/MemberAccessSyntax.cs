using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a.b`.</summary>
public sealed class MemberAccessSyntax(TextSpan span, ExpressionSyntax receiver, NameSyntax name) : ExpressionSyntax(span)
{
    public ExpressionSyntax Receiver { get; } = receiver;

    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Receiver, Name];

    private protected override SyntaxNode MovedBy(int by) => new MemberAccessSyntax(Span.MovedBy(by), Move(Receiver, by), Move(Name, by));
}
