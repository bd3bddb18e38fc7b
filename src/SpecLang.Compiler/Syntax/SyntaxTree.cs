using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>One file as read: its tokens, its nodes, and what could not be read. There is a tree for any text.</summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(SourceText source, FileSyntax root, ImmutableArray<SyntaxToken> tokens, ImmutableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Root = root;
        Tokens = tokens;
        Diagnostics = diagnostics;
    }

    public SourceText Source { get; }

    public FileSyntax Root { get; }

    /// <summary>All tokens in order; the last is the end of the file.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public static SyntaxTree Parse(SourceText source, CancellationToken cancellationToken = default) => SourceParser.Parse(source, cancellationToken);

    /// <summary>Reads a text that is mostly one that was read before: what did not change is taken over. What comes out is the same as if the whole were read.</summary>
    public static SyntaxTree Parse(SourceText source, SyntaxTree before, CancellationToken cancellationToken = default) =>
        IncrementalParser.TryParse(source, before, cancellationToken) ?? Parse(source, cancellationToken);

    /// <summary>Whether something in a part of the file could not be read.</summary>
    public bool IsBroken(TextSpan part) => Diagnostics.Any(d => d.IsError && part.Start <= d.Span.Start && d.Span.Start <= part.End);

    /// <summary>The text of the file, put together again from its tokens and trivia.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var token in Tokens)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                text.Append(Source.ToString(trivia.Span));
            }

            text.Append(Source.ToString(token.Span));
        }

        return text.ToString();
    }
}
