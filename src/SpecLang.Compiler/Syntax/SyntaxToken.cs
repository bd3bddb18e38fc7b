using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A word, a literal or a sign, with the space and the comments before it. All tokens of a file, written one after another with their trivia, are the file.</summary>
public sealed class SyntaxToken(TokenKind kind, TextSpan span, ImmutableArray<SyntaxTrivia> leadingTrivia)
{
    public TokenKind Kind { get; } = kind;

    public TextSpan Span { get; } = span;

    public ImmutableArray<SyntaxTrivia> LeadingTrivia { get; } = leadingTrivia;

    /// <summary>The token where it stands after something before it changed.</summary>
    internal SyntaxToken MovedBy(int by) => by == 0 ? this : new SyntaxToken(Kind, Span.MovedBy(by), LeadingTrivia.IsEmpty ? LeadingTrivia : ImmutableArray.CreateRange(LeadingTrivia, static (t, b) => t with { Span = t.Span.MovedBy(b) }, by));
}
