using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A pattern with its flags.</summary>
public sealed class RegexSyntax(TextSpan span, string pattern, string flags) : SyntaxNode(span)
{
    public string Pattern { get; } = pattern;

    public string Flags { get; } = flags;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new RegexSyntax(Span.MovedBy(by), Pattern, Flags);
}
