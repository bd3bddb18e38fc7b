using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`name: type from "path" = default`.</summary>
public sealed class FieldSyntax(TextSpan span, NameSyntax name, TypeSyntax type, ImmutableArray<TextSyntax> paths, ConstantSyntax? @default, string? documentation) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public TypeSyntax Type { get; } = type;

    public ImmutableArray<TextSyntax> Paths { get; } = paths;

    public ConstantSyntax? Default { get; } = @default;

    public string? Documentation { get; } = documentation;

    public override IEnumerable<SyntaxNode> Children => [Name, Type, .. Paths, .. Optional(Default)];

    private protected override SyntaxNode MovedBy(int by) => new FieldSyntax(Span.MovedBy(by), Move(Name, by), Move(Type, by), MoveAll(Paths, by), MoveOptional(Default, by), Documentation);
}
