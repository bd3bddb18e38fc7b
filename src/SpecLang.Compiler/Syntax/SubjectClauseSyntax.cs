using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`subject to SupportAssistant`.</summary>
public sealed class SubjectClauseSyntax(TextSpan span, ImmutableArray<QualifiedNameSyntax> constitutions) : ObjectiveClauseSyntax(span)
{
    public ImmutableArray<QualifiedNameSyntax> Constitutions { get; } = constitutions;

    public override IEnumerable<SyntaxNode> Children => Constitutions;

    private protected override SyntaxNode MovedBy(int by) => new SubjectClauseSyntax(Span.MovedBy(by), MoveAll(Constitutions, by));
}
