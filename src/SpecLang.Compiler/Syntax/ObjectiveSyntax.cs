using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`objective Helpfulness over Exchange { … }`.</summary>
public sealed class ObjectiveSyntax(TextSpan span, NameSyntax name, string? documentation, QualifiedNameSyntax record, ImmutableArray<ObjectiveClauseSyntax> clauses) : DeclarationSyntax(span, name, documentation)
{
    public QualifiedNameSyntax Record { get; } = record;

    public ImmutableArray<ObjectiveClauseSyntax> Clauses { get; } = clauses;

    public override IEnumerable<SyntaxNode> Children => [Name, Record, .. Clauses];

    private protected override SyntaxNode MovedBy(int by) => new ObjectiveSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Record, by), MoveAll(Clauses, by));
}
