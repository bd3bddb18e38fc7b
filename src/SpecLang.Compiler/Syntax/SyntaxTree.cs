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

    /// <summary>The tokens that lie in a part of the file, without its end.</summary>
    public IEnumerable<SyntaxToken> TokensIn(TextSpan part)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Span.Start < part.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < Tokens.Length && Tokens[i].Kind != TokenKind.EndOfFile && Tokens[i].Span.End <= part.End; i++)
        {
            yield return Tokens[i];
        }
    }

    /// <summary>
    /// The file as one that only imports it sees it: what others can call, and constitutions without what stands in them. What could not be read in
    /// them is their own file's to say.
    /// </summary>
    public SyntaxTree ToExports()
    {
        var inner = Root.Declarations.Where(d => !d.IsCallable).Select(d => d.Span).ToList();
        if (inner.Count == 0)
        {
            return this;
        }

        var declarations = Root.Declarations
            .Where(d => d.IsCallable || d is ConstitutionSyntax)
            .Select(d => d is ConstitutionSyntax c ? new ConstitutionSyntax(c.Span, c.Name, c.Documentation, c.Record, extends: null, items: []) : d);
        return new SyntaxTree(
            Source, new FileSyntax(Root.Span, Root.Version, Root.Namespace, Root.Imports, [.. declarations]), Tokens,
            [.. Diagnostics.Where(d => !inner.Any(s => s.Start <= d.Span.Start && d.Span.Start <= s.End))]);
    }

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
