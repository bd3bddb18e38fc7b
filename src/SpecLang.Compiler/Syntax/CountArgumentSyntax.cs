using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`best_of 16`.</summary>
public sealed class CountArgumentSyntax(TextSpan span, NameSyntax word, NumberSyntax count) : StatisticArgumentSyntax(span)
{
    public NameSyntax Word { get; } = word;

    public NumberSyntax Count { get; } = count;

    public override IEnumerable<SyntaxNode> Children => [Word, Count];

    private protected override SyntaxNode MovedBy(int by) => new CountArgumentSyntax(Span.MovedBy(by), Move(Word, by), Move(Count, by));
}
