using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>Principles over one record.</summary>
public sealed class ConstitutionSyntax(TextSpan span, NameSyntax name, string? documentation, QualifiedNameSyntax record, QualifiedNameSyntax? extends, ImmutableArray<ConstitutionItemSyntax> items) : DeclarationSyntax(span, name, documentation)
{
    public QualifiedNameSyntax Record { get; } = record;

    public QualifiedNameSyntax? Extends { get; } = extends;

    public ImmutableArray<ConstitutionItemSyntax> Items { get; } = items;

    public override IEnumerable<SyntaxNode> Children => [Name, Record, .. Optional(Extends), .. Items];

    private protected override SyntaxNode MovedBy(int by) => new ConstitutionSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Record, by), MoveOptional(Extends, by), MoveAll(Items, by));
}
