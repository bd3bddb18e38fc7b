using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A label.</summary>
public sealed class LabelConstantSyntax(TextSpan span, NameSyntax name) : ConstantSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];

    private protected override SyntaxNode MovedBy(int by) => new LabelConstantSyntax(Span.MovedBy(by), Move(Name, by));
}
