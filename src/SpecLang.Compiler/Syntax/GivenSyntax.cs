using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`given Injection = 0.7` or `given Injection fails` (then without a value).</summary>
public sealed class GivenSyntax(TextSpan span, QualifiedNameSyntax classifier, ConstantSyntax? value) : SyntaxNode(span)
{
    public QualifiedNameSyntax Classifier { get; } = classifier;

    public ConstantSyntax? Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Classifier, .. Optional(Value)];

    private protected override SyntaxNode MovedBy(int by) => new GivenSyntax(Span.MovedBy(by), Move(Classifier, by), MoveOptional(Value, by));
}
