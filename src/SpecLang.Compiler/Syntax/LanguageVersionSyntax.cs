using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`align 1`.</summary>
public sealed class LanguageVersionSyntax(TextSpan span, NumberSyntax number) : SyntaxNode(span)
{
    public NumberSyntax Number { get; } = number;

    public override IEnumerable<SyntaxNode> Children => [Number];

    private protected override SyntaxNode MovedBy(int by) => new LanguageVersionSyntax(Span.MovedBy(by), Move(Number, by));
}
