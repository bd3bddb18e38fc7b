using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`import "std/refusal.align" as refusal`.</summary>
public sealed class ImportSyntax(TextSpan span, TextSyntax path, NameSyntax? alias) : SyntaxNode(span)
{
    public TextSyntax Path { get; } = path;

    public NameSyntax? Alias { get; } = alias;

    public override IEnumerable<SyntaxNode> Children => [Path, .. Optional(Alias)];

    private protected override SyntaxNode MovedBy(int by) => new ImportSyntax(Span.MovedBy(by), Move(Path, by), MoveOptional(Alias, by));
}
