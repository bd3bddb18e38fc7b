using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`vary prompt by …`.</summary>
public sealed class VaryClauseSyntax(TextSpan span, NameSyntax field, VariantsSyntax variants) : ProbeClauseSyntax(span)
{
    public NameSyntax Field { get; } = field;

    public VariantsSyntax Variants { get; } = variants;

    public override IEnumerable<SyntaxNode> Children => [Field, Variants];

    private protected override SyntaxNode MovedBy(int by) => new VaryClauseSyntax(Span.MovedBy(by), Move(Field, by), Move(Variants, by));
}
