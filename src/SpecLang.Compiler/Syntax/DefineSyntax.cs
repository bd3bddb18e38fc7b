using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A named expression with parameters.</summary>
public sealed class DefineSyntax(TextSpan span, NameSyntax name, string? documentation, ImmutableArray<ParameterSyntax> parameters, TypeSyntax? result, ExpressionSyntax body) : DeclarationSyntax(span, name, documentation)
{
    public ImmutableArray<ParameterSyntax> Parameters { get; } = parameters;

    public TypeSyntax? Result { get; } = result;

    public ExpressionSyntax Body { get; } = body;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Parameters, .. Optional(Result), Body];

    private protected override SyntaxNode MovedBy(int by) => new DefineSyntax(Span.MovedBy(by), Move(Name, by), Documentation, MoveAll(Parameters, by), MoveOptional(Result, by), Move(Body, by));
}
