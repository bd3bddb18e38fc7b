using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`{ name: constant }`.</summary>
public sealed class RecordConstantSyntax(TextSpan span, ImmutableArray<MemberSyntax> members) : ConstantSyntax(span)
{
    public ImmutableArray<MemberSyntax> Members { get; } = members;

    public override IEnumerable<SyntaxNode> Children => Members;

    private protected override SyntaxNode MovedBy(int by) => new RecordConstantSyntax(Span.MovedBy(by), MoveAll(Members, by));
}
