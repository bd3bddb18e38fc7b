using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`measure Calm over Turn = …`.</summary>
public sealed class MeasureSyntax(TextSpan span, NameSyntax name, string? documentation, QualifiedNameSyntax record, ExpressionSyntax value) : DeclarationSyntax(span, name, documentation)
{
    public QualifiedNameSyntax Record { get; } = record;

    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Name, Record, Value];

    private protected override SyntaxNode MovedBy(int by) => new MeasureSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Record, by), Move(Value, by));
}
