using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`cases from "cases/regression.jsonl"`.</summary>
public sealed class CasesClauseSyntax(TextSpan span, TextSyntax file) : SuiteClauseSyntax(span)
{
    public TextSyntax File { get; } = file;

    public override IEnumerable<SyntaxNode> Children => [File];

    private protected override SyntaxNode MovedBy(int by) => new CasesClauseSyntax(Span.MovedBy(by), Move(File, by));
}
