using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`violates NoPersonalData`.</summary>
public sealed class OutcomeArgumentSyntax(TextSpan span, NameSyntax word, QualifiedNameSyntax principle) : StatisticArgumentSyntax(span)
{
    public NameSyntax Word { get; } = word;

    public QualifiedNameSyntax Principle { get; } = principle;

    public override IEnumerable<SyntaxNode> Children => [Word, Principle];

    private protected override SyntaxNode MovedBy(int by) => new OutcomeArgumentSyntax(Span.MovedBy(by), Move(Word, by), Move(Principle, by));
}
