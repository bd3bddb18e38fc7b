using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>One option of a classifier: a name and its values.</summary>
public sealed class OptionSyntax(TextSpan span, NameSyntax name, ImmutableArray<SyntaxNode> values) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public ImmutableArray<SyntaxNode> Values { get; } = values;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Values];

    private protected override SyntaxNode MovedBy(int by) => new OptionSyntax(Span.MovedBy(by), Move(Name, by), MoveAll(Values, by));
}
