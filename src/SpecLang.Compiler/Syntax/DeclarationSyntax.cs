using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A named declaration of a file.</summary>
public abstract class DeclarationSyntax(TextSpan span, NameSyntax name, string? documentation) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public string? Documentation { get; } = documentation;
}
