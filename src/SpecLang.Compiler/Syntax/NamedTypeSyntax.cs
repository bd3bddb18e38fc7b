using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A built-in type or a record's name.</summary>
public sealed class NamedTypeSyntax(TextSpan span, QualifiedNameSyntax name) : TypeSyntax(span)
{
    public QualifiedNameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];

    private protected override SyntaxNode MovedBy(int by) => new NamedTypeSyntax(Span.MovedBy(by), Move(Name, by));
}
