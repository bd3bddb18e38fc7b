using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`persona("DAN")`: an attack with what it takes.</summary>
public sealed class AttackSyntax(TextSpan span, NameSyntax name, ImmutableArray<ConstantSyntax> arguments) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public ImmutableArray<ConstantSyntax> Arguments { get; } = arguments;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Arguments];

    private protected override SyntaxNode MovedBy(int by) => new AttackSyntax(Span.MovedBy(by), Move(Name, by), MoveAll(Arguments, by));
}
