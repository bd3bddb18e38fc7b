using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`attack { base64, persona("DAN") }`.</summary>
public sealed class AttackVariantsSyntax(TextSpan span, ImmutableArray<AttackSyntax> attacks) : VariantsSyntax(span)
{
    public ImmutableArray<AttackSyntax> Attacks { get; } = attacks;

    public override IEnumerable<SyntaxNode> Children => Attacks;

    private protected override SyntaxNode MovedBy(int by) => new AttackVariantsSyntax(Span.MovedBy(by), MoveAll(Attacks, by));
}
