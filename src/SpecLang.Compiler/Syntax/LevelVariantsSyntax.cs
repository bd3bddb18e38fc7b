using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`level { 0: "{prompt}"  1: "{prompt} Please hurry." }`.</summary>
public sealed class LevelVariantsSyntax(TextSpan span, ImmutableArray<LevelSyntax> levels) : VariantsSyntax(span)
{
    public ImmutableArray<LevelSyntax> Levels { get; } = levels;

    public override IEnumerable<SyntaxNode> Children => Levels;

    private protected override SyntaxNode MovedBy(int by) => new LevelVariantsSyntax(Span.MovedBy(by), MoveAll(Levels, by));
}
