using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`1: "{prompt} Please hurry."`.</summary>
public sealed class LevelSyntax(TextSpan span, NumberSyntax number, TextSyntax text) : SyntaxNode(span)
{
    public NumberSyntax Number { get; } = number;

    public TextSyntax Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [Number, Text];

    private protected override SyntaxNode MovedBy(int by) => new LevelSyntax(Span.MovedBy(by), Move(Number, by), Move(Text, by));
}
