using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A record and what the constitution must say of it.</summary>
public sealed class ExampleSyntax(TextSpan span, TextSyntax name, OutcomeSyntax outcome, TextSyntax? todo, ImmutableArray<GivenSyntax> givens, ImmutableArray<MemberSyntax> members) : ConstitutionItemSyntax(span)
{
    public TextSyntax Name { get; } = name;

    public OutcomeSyntax Outcome { get; } = outcome;

    public TextSyntax? Todo { get; } = todo;

    public ImmutableArray<GivenSyntax> Givens { get; } = givens;

    public ImmutableArray<MemberSyntax> Members { get; } = members;

    public override IEnumerable<SyntaxNode> Children => [Name, Outcome, .. Optional(Todo), .. Givens.Concat<SyntaxNode>(Members).OrderBy(n => n.Span.Start)];

    private protected override SyntaxNode MovedBy(int by) => new ExampleSyntax(Span.MovedBy(by), Move(Name, by), Move(Outcome, by), MoveOptional(Todo, by), MoveAll(Givens, by), MoveAll(Members, by));
}
