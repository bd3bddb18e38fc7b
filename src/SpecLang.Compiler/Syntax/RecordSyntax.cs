using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`record Exchange { … }`.</summary>
public sealed class RecordSyntax(TextSpan span, NameSyntax name, string? documentation, NameSyntax? per, ImmutableArray<FieldSyntax> fields) : DeclarationSyntax(span, name, documentation)
{
    public NameSyntax? Per { get; } = per;

    public ImmutableArray<FieldSyntax> Fields { get; } = fields;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Optional(Per), .. Fields];

    private protected override SyntaxNode MovedBy(int by) => new RecordSyntax(Span.MovedBy(by), Move(Name, by), Documentation, MoveOptional(Per, by), MoveAll(Fields, by));
}
