using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`suite Regression for SupportAssistant { … }`.</summary>
public sealed class SuiteSyntax(TextSpan span, NameSyntax name, string? documentation, QualifiedNameSyntax constitution, ImmutableArray<SuiteClauseSyntax> clauses) : DeclarationSyntax(span, name, documentation)
{
    public QualifiedNameSyntax Constitution { get; } = constitution;

    public ImmutableArray<SuiteClauseSyntax> Clauses { get; } = clauses;

    public override IEnumerable<SyntaxNode> Children => [Name, Constitution, .. Clauses];

    private protected override SyntaxNode MovedBy(int by) => new SuiteSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Constitution, by), MoveAll(Clauses, by));
}
