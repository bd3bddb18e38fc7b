using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`x in xs before y where p`.</summary>
public sealed class BindingSyntax(TextSpan span, NameSyntax variable, ExpressionSyntax list, NameSyntax? anchor, ExpressionSyntax? where, bool isBefore) : SyntaxNode(span)
{
    public NameSyntax Variable { get; } = variable;

    public ExpressionSyntax List { get; } = list;

    public NameSyntax? Anchor { get; } = anchor;

    public ExpressionSyntax? Where { get; } = where;

    public bool IsBefore { get; } = isBefore;

    public override IEnumerable<SyntaxNode> Children => [Variable, List, .. Optional(Anchor), .. Optional(Where)];

    private protected override SyntaxNode MovedBy(int by) => new BindingSyntax(Span.MovedBy(by), Move(Variable, by), Move(List, by), MoveOptional(Anchor, by), MoveOptional(Where, by), IsBefore);
}
