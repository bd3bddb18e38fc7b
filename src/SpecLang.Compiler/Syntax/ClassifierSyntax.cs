using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`classifier Topic(message: text) -&gt; one of { … } { model "…" }`.</summary>
public sealed class ClassifierSyntax(TextSpan span, NameSyntax name, string? documentation, ImmutableArray<ParameterSyntax> parameters, TypeSyntax result, ImmutableArray<OptionSyntax> options) : DeclarationSyntax(span, name, documentation)
{
    public ImmutableArray<ParameterSyntax> Parameters { get; } = parameters;

    public TypeSyntax Result { get; } = result;

    public ImmutableArray<OptionSyntax> Options { get; } = options;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Parameters, Result, .. Options];

    private protected override SyntaxNode MovedBy(int by) => new ClassifierSyntax(Span.MovedBy(by), Move(Name, by), Documentation, MoveAll(Parameters, by), Move(Result, by), MoveAll(Options, by));
}
