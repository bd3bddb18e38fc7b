using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`seeds from "seeds/harmful.jsonl"`.</summary>
public sealed class SeedsClauseSyntax(TextSpan span, TextSyntax file) : ProbeClauseSyntax(span)
{
    public TextSyntax File { get; } = file;

    public override IEnumerable<SyntaxNode> Children => [File];

    private protected override SyntaxNode MovedBy(int by) => new SeedsClauseSyntax(Span.MovedBy(by), Move(File, by));
}
