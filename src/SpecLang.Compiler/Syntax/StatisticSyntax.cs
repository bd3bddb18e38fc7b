using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A statistic by its name, with what it takes.</summary>
public sealed class StatisticSyntax(TextSpan span, NameSyntax name, StatisticArgumentSyntax? argument) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public StatisticArgumentSyntax? Argument { get; } = argument;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Optional(Argument)];

    private protected override SyntaxNode MovedBy(int by) => new StatisticSyntax(Span.MovedBy(by), Move(Name, by), MoveOptional(Argument, by));
}
