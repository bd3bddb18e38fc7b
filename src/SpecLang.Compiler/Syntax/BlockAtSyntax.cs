using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`block at major`.</summary>
public sealed class BlockAtSyntax(TextSpan span, NameSyntax severity) : ConstitutionItemSyntax(span)
{
    public NameSyntax Severity { get; } = severity;

    public override IEnumerable<SyntaxNode> Children => [Severity];

    private protected override SyntaxNode MovedBy(int by) => new BlockAtSyntax(Span.MovedBy(by), Move(Severity, by));
}
