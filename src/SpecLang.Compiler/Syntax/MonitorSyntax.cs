using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`monitor Production for SupportAssistant { … }`.</summary>
public sealed class MonitorSyntax(TextSpan span, NameSyntax name, string? documentation, QualifiedNameSyntax constitution, ImmutableArray<MonitorClauseSyntax> clauses) : DeclarationSyntax(span, name, documentation)
{
    public QualifiedNameSyntax Constitution { get; } = constitution;

    public ImmutableArray<MonitorClauseSyntax> Clauses { get; } = clauses;

    public override IEnumerable<SyntaxNode> Children => [Name, Constitution, .. Clauses];

    private protected override SyntaxNode MovedBy(int by) => new MonitorSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Constitution, by), MoveAll(Clauses, by));
}
