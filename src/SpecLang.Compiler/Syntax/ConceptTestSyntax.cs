using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`t is about Concept`.</summary>
public sealed class ConceptTestSyntax(TextSpan span, ExpressionSyntax operand, QualifiedNameSyntax concept, bool isNegated) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public QualifiedNameSyntax Concept { get; } = concept;

    public bool IsNegated { get; } = isNegated;

    public override IEnumerable<SyntaxNode> Children => [Operand, Concept];

    private protected override SyntaxNode MovedBy(int by) => new ConceptTestSyntax(Span.MovedBy(by), Move(Operand, by), Move(Concept, by), IsNegated);
}
