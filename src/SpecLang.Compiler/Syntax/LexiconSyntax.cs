using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>Words and phrases, written in place or in files.</summary>
public sealed class LexiconSyntax(TextSpan span, NameSyntax name, string? documentation, ImmutableArray<TextSyntax> entries, ImmutableArray<TextSyntax> files) : DeclarationSyntax(span, name, documentation)
{
    public ImmutableArray<TextSyntax> Entries { get; } = entries;

    public ImmutableArray<TextSyntax> Files { get; } = files;

    public override IEnumerable<SyntaxNode> Children => [Name, .. Entries.Concat(Files).OrderBy(t => t.Span.Start)];

    private protected override SyntaxNode MovedBy(int by) => new LexiconSyntax(Span.MovedBy(by), Move(Name, by), Documentation, MoveAll(Entries, by), MoveAll(Files, by));
}
