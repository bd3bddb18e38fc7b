using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`snapshot "snapshots/regression.verdicts.jsonl"`.</summary>
public sealed class SnapshotClauseSyntax(TextSpan span, TextSyntax file) : SuiteClauseSyntax(span)
{
    public TextSyntax File { get; } = file;

    public override IEnumerable<SyntaxNode> Children => [File];

    private protected override SyntaxNode MovedBy(int by) => new SnapshotClauseSyntax(Span.MovedBy(by), Move(File, by));
}
