using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A label.</summary>
public sealed class LabelConstantSyntax(TextSpan span, NameSyntax name) : ConstantSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];
}
