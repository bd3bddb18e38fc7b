using System.Collections.Immutable;
using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>Finds what may stand at a place of a file, by the grammar alone.</summary>
internal static class ExpectedWordsReader
{
    /// <summary>Words that begin what this version does not support yet.</summary>
    private static readonly ImmutableHashSet<int> NotSupportedYet =
        [AlignLexer.DATASET, AlignLexer.ENCODER, AlignLexer.CONCEPT, AlignLexer.ABOUT];

    public static ExpectedWords Read(SyntaxTree tree, int position)
    {
        var (start, walk) = StartOf(tree, position);
        var lexer = new AlignLexer(new AntlrInputStream(tree.Source.Text.Substring(start, position - start)), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var tokens = lexer.GetAllTokens().Where(t => t.Channel == Lexer.DefaultTokenChannel && t.Type != AlignLexer.INVALID).ToList();
        var touched = tokens.Count > 0 && tokens[tokens.Count - 1] is { } last && IsTouched(last, position - start) ? last : null;
        if (touched is not null)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        var before = TokenConstants.InvalidType;
        foreach (var token in tokens)
        {
            walk.Take(token.Type);
            before = token.Type;
        }

        var words = tokens.Select(t => t.Text).ToImmutableArray();
        var replaced = touched is null ? new TextSpan(position, 0) : TextSpan.FromBounds(start + touched.StartIndex, position);
        return Collect(walk, before, words, replaced, IsInText(touched));
    }

    /// <summary>Whether the place is inside of a word, or right behind it, so that the word is what is being written.</summary>
    private static bool IsTouched(IToken token, int end) => token.StopIndex + 1 == end
        && (IsInText(token) || token.Type is AlignLexer.NAME or AlignLexer.OPEN_QUOTED_NAME || (token.Text.Length > 0 && (char.IsLetter(token.Text[0]) || token.Text[0] == '_')));

    private static bool IsInText(IToken? token) => token?.Type is AlignLexer.OPEN_TEXT or AlignLexer.OPEN_BLOCK_TEXT;

    private static (int Start, GrammarWalk Walk) StartOf(SyntaxTree tree, int position)
    {
        var declaration = tree.Root.Declarations.LastOrDefault(d => d.Span.Start < position && d.Span.Length > 0);
        if (declaration is null)
        {
            return (0, GrammarWalk.OfFile());
        }

        var item = (declaration as ConstitutionSyntax)?.Items.LastOrDefault(i => i.Span.Start < position && i.Span.Length > 0);
        return item is null ? (declaration.Span.Start, GrammarWalk.OfDeclaration()) : (item.Span.Start, GrammarWalk.OfConstitutionItem());
    }

    /// <summary>What the grammar takes behind a brace too many is nothing to write.</summary>
    private static bool IsStray(GrammarFrame? frame)
    {
        while (frame is not null && frame.Rule != AlignParser.RULE_stray)
        {
            frame = frame.Outer;
        }

        return frame is not null;
    }

    private static ExpectedWords Collect(GrammarWalk walk, int before, ImmutableArray<string> words, TextSpan replaced, bool isInText)
    {
        var keywords = new SortedSet<string>(StringComparer.Ordinal);
        var names = new HashSet<NamePlace>();
        var texts = new HashSet<TextPlace>();
        var signs = new SortedSet<string>(StringComparer.Ordinal);
        var takesPattern = false;
        foreach (var (token, rule, frame) in walk.Expected())
        {
            if (IsStray(frame))
            {
                continue;
            }

            if (rule == AlignParser.RULE_name)
            {
                names.Add(ExpectedPlace.OfName(frame, before));
            }
            else if (rule == AlignParser.RULE_text)
            {
                texts.Add(ExpectedPlace.OfText(frame, before));
            }
            else if (rule == AlignParser.RULE_regex)
            {
                takesPattern = true;
            }
            else if (token is AlignLexer.EQUAL or AlignLexer.NOT_EQUAL or AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL or AlignLexer.COALESCE)
            {
                signs.Add(AlignLexer.DefaultVocabulary.GetLiteralName(token).Trim('\''));
            }
            else if (rule < 0 && !NotSupportedYet.Contains(token) && AlignLexer.DefaultVocabulary.GetLiteralName(token)?.Trim('\'') is { Length: > 1 } word && char.IsLetter(word[0]))
            {
                keywords.Add(word);
            }
        }

        return new ExpectedWords([.. keywords], [.. names], [.. texts], [.. signs], takesPattern, words, replaced, isInText);
    }
}
