using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A declaration that this version reads but gives no meaning to yet.</summary>
public sealed class UnsupportedDeclarationSyntax(TextSpan span, NameSyntax name, string? documentation, string keyword) : DeclarationSyntax(span, name, documentation)
{
    public string Keyword { get; } = keyword;

    public override IEnumerable<SyntaxNode> Children => [Name];

    private protected override SyntaxNode MovedBy(int by) => new UnsupportedDeclarationSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Keyword);
}
