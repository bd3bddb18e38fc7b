using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`probe Jailbreaks for SupportAssistant { … }`.</summary>
public sealed class ProbeSyntax(TextSpan span, NameSyntax name, string? documentation, QualifiedNameSyntax constitution, ImmutableArray<ProbeClauseSyntax> clauses) : DeclarationSyntax(span, name, documentation)
{
    public QualifiedNameSyntax Constitution { get; } = constitution;

    public ImmutableArray<ProbeClauseSyntax> Clauses { get; } = clauses;

    public override IEnumerable<SyntaxNode> Children => [Name, Constitution, .. Clauses];

    private protected override SyntaxNode MovedBy(int by) => new ProbeSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Constitution, by), MoveAll(Clauses, by));
}
