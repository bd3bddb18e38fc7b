using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`redact evidence`.</summary>
public sealed class RedactClauseSyntax(TextSpan span) : PrincipleClauseSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new RedactClauseSyntax(Span.MovedBy(by));
}
