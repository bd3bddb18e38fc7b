using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>What an example expects.</summary>
public sealed class OutcomeSyntax(TextSpan span, ImmutableArray<NameSyntax> names, OutcomeKind kind) : SyntaxNode(span)
{
    public ImmutableArray<NameSyntax> Names { get; } = names;

    public OutcomeKind Kind { get; } = kind;

    public override IEnumerable<SyntaxNode> Children => Names;

    private protected override SyntaxNode MovedBy(int by) => new OutcomeSyntax(Span.MovedBy(by), MoveAll(Names, by), Kind);
}
