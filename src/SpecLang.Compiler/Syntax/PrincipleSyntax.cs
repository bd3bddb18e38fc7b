using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>One rule of a constitution.</summary>
public sealed class PrincipleSyntax(TextSpan span, NameSyntax name, ImmutableArray<PrincipleClauseSyntax> clauses, bool isLocked, bool isOverride, string? documentation) : ConstitutionItemSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public ImmutableArray<PrincipleClauseSyntax> Clauses { get; } = clauses;

    public bool IsLocked { get; } = isLocked;

    public bool IsOverride { get; } = isOverride;

    public string? Documentation { get; } = documentation;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Clauses];

    private protected override SyntaxNode MovedBy(int by) => new PrincipleSyntax(Span.MovedBy(by), Move(Name, by), MoveAll(Clauses, by), IsLocked, IsOverride, Documentation);
}
