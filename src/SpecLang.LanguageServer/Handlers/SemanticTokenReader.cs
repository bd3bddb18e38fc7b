using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Gives each word of a document its kind.</summary>
internal sealed class SemanticTokenReader
{
    private readonly SpecSnapshot spec;
    private readonly Dictionary<int, SyntaxNode> names = [];
    private readonly List<(TextSpan Span, int Kind, int Modifiers)> tokens = [];

    private SemanticTokenReader(SpecSnapshot spec)
    {
        this.spec = spec;
        foreach (var node in spec.Model.Tree.Nodes<SyntaxNode>())
        {
            // The word of an attack is one of a closed set, as a label is.
            if (node is LabelSyntax or AttackSyntax || (node is NameSyntax && !names.ContainsKey(node.Span.Start)))
            {
                names[node.Span.Start] = node;
            }
        }
    }

    /// <summary>The document's words as the protocol writes them: five numbers each.</summary>
    public static ImmutableArray<int> Read(SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var reader = new SemanticTokenReader(spec);
        foreach (var token in spec.Model.Tree.Tokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Add(token);
        }

        return reader.Encode();
    }

    private void Add(SyntaxToken token)
    {
        foreach (var trivia in token.LeadingTrivia.Where(t => t.Kind != TriviaKind.WhiteSpace))
        {
            AddLines(trivia.Span, SemanticTokenKinds.Comment, trivia.Kind == TriviaKind.DocComment ? SemanticTokenKinds.Documentation : 0);
        }

        switch (token.Kind)
        {
            case TokenKind.Keyword or TokenKind.Name:
                var (kind, modifiers) = OfWord(token);
                if (kind >= 0)
                {
                    tokens.Add((token.Span, kind, modifiers));
                }

                break;
            case TokenKind.Number:
                tokens.Add((token.Span, SemanticTokenKinds.Number, 0));
                break;
            case TokenKind.Text:
                AddText(token.Span);
                break;
            case TokenKind.Pattern:
                AddLines(token.Span, SemanticTokenKinds.Regexp, 0);
                break;
            case TokenKind.Punctuation when spec.Source.Text[token.Span.Start] is not ('{' or '}' or '(' or ')' or '[' or ']' or ',' or '.' or ':'):
                tokens.Add((token.Span, SemanticTokenKinds.Operator, 0));
                break;
            default:
                break;
        }
    }

    private (int Kind, int Modifiers) OfWord(SyntaxToken token)
    {
        if (spec.Model.UseAt(token.Span.Start) is { } use && use.Span == token.Span)
        {
            var (kind, modifiers) = SemanticTokenKinds.Of(use.Symbol);
            return (kind, modifiers | (spec.Model.IsDeclaration(use) ? SemanticTokenKinds.Declaration : 0));
        }

        if (!names.TryGetValue(token.Span.Start, out var node))
        {
            return token.Kind == TokenKind.Keyword ? (SemanticTokenKinds.Keyword, 0) : (-1, 0);
        }

        var word = spec.Model.Tree.TextOf(token);
        return node is LabelSyntax ? (SemanticTokenKinds.EnumMember, 0)
            : node is AttackSyntax ? (SemanticTokenKinds.EnumMember, SemanticTokenKinds.DefaultLibrary)
            : LanguageReference.Types.ContainsKey(word) ? (SemanticTokenKinds.Type, SemanticTokenKinds.DefaultLibrary)
            : IsCalled(token) ? (SemanticTokenKinds.Function, LanguageReference.Functions.ContainsKey(word) ? SemanticTokenKinds.DefaultLibrary : 0)
            : word is "info" or "minor" or "major" or "critical" or "violates" or "complies" or "undetermined" ? (SemanticTokenKinds.EnumMember, SemanticTokenKinds.DefaultLibrary)
            : (SemanticTokenKinds.Variable, 0);
    }

    private bool IsCalled(SyntaxToken token) => token.Span.End < spec.Source.Text.Length && spec.Source.Text[token.Span.End] == '(';

    /// <summary>A template's placeholders are fields; the text around them is text.</summary>
    private void AddText(TextSpan span)
    {
        var at = span.Start;
        foreach (var use in spec.Model.UsesIn(span))
        {
            AddLines(TextSpan.FromBounds(at, use.Span.Start), SemanticTokenKinds.String, 0);
            tokens.Add((use.Span, SemanticTokenKinds.Property, 0));
            at = use.Span.End;
        }

        AddLines(TextSpan.FromBounds(at, span.End), SemanticTokenKinds.String, 0);
    }

    /// <summary>Clients take no word over several lines.</summary>
    private void AddLines(TextSpan span, int kind, int modifiers)
    {
        var source = spec.Source;
        for (var line = source.GetPosition(span.Start).Line; line < source.LineCount && source.GetLineStart(line) < span.End; line++)
        {
            var start = Math.Max(span.Start, source.GetLineStart(line));
            var end = Math.Min(span.End, source.GetLineStart(line) + source.GetLine(line).Length);
            if (end > start)
            {
                tokens.Add((TextSpan.FromBounds(start, end), kind, modifiers));
            }
        }
    }

    private ImmutableArray<int> Encode()
    {
        var data = ImmutableArray.CreateBuilder<int>(tokens.Count * 5);
        var (line, column) = (0, 0);
        foreach (var (span, kind, modifiers) in tokens)
        {
            var place = spec.Source.GetPosition(span.Start);
            data.Add(place.Line - line);
            data.Add(place.Line == line ? place.Column - column : place.Column);
            data.Add(span.Length);
            data.Add(kind);
            data.Add(modifiers);
            (line, column) = (place.Line, place.Column);
        }

        return data.MoveToImmutable();
    }
}
