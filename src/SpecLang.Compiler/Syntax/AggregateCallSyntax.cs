using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`count(x in xs : P)`, `sum(x in xs : N)`.</summary>
public sealed class AggregateCallSyntax(TextSpan span, ExpressionSyntax callee, BindingSyntax binding, ExpressionSyntax body) : ExpressionSyntax(span)
{
    public ExpressionSyntax Callee { get; } = callee;

    public BindingSyntax Binding { get; } = binding;

    public ExpressionSyntax Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Callee, Binding, Body];

    private protected override SyntaxNode MovedBy(int by) => new AggregateCallSyntax(Span.MovedBy(by), Move(Callee, by), Move(Binding, by), Move(Body, by));
}
