using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`any x in xs where p : body`.</summary>
public sealed class QuantifierSyntax(TextSpan span, BindingSyntax binding, ExpressionSyntax body, QuantifierKind kind, long count) : ExpressionSyntax(span)
{
    public BindingSyntax Binding { get; } = binding;

    public ExpressionSyntax Body { get; } = body;

    public QuantifierKind Kind { get; } = kind;

    public long Count { get; } = count;

    public override IEnumerable<SyntaxNode> Children => [Binding, Body];

    private protected override SyntaxNode MovedBy(int by) => new QuantifierSyntax(Span.MovedBy(by), Move(Binding, by), Move(Body, by), Kind, Count);
}
