using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A whole .align file.</summary>
public sealed class FileSyntax(TextSpan span, LanguageVersionSyntax? version, NamespaceSyntax? @namespace, ImmutableArray<ImportSyntax> imports, ImmutableArray<DeclarationSyntax> declarations) : SyntaxNode(span)
{
    public LanguageVersionSyntax? Version { get; } = version;

    public NamespaceSyntax? Namespace { get; } = @namespace;

    public ImmutableArray<ImportSyntax> Imports { get; } = imports;

    public ImmutableArray<DeclarationSyntax> Declarations { get; } = declarations;

    public override IEnumerable<SyntaxNode> Children => [.. Optional(Version), .. Optional(Namespace), .. Imports, .. Declarations];

    private protected override SyntaxNode MovedBy(int by) => new FileSyntax(Span.MovedBy(by), MoveOptional(Version, by), MoveOptional(Namespace, by), MoveAll(Imports, by), MoveAll(Declarations, by));
}
