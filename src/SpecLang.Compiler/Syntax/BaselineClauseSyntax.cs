using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`baseline "baselines/2026-10.json"`.</summary>
public sealed class BaselineClauseSyntax(TextSpan span, TextSyntax file) : MonitorClauseSyntax(span)
{
    public TextSyntax File { get; } = file;

    public override IEnumerable<SyntaxNode> Children => [File];

    private protected override SyntaxNode MovedBy(int by) => new BaselineClauseSyntax(Span.MovedBy(by), Move(File, by));
}
