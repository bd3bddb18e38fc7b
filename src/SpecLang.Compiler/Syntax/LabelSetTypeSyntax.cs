using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`one of { a, "b" }`, or `each of` where a classifier gives it.</summary>
public sealed class LabelSetTypeSyntax(TextSpan span, ImmutableArray<LabelSyntax> labels, bool isEach) : TypeSyntax(span)
{
    public ImmutableArray<LabelSyntax> Labels { get; } = labels;

    public bool IsEach { get; } = isEach;

    public override IEnumerable<SyntaxNode> Children => Labels;

    private protected override SyntaxNode MovedBy(int by) => new LabelSetTypeSyntax(Span.MovedBy(by), MoveAll(Labels, by), IsEach);
}
