using System.Globalization;
using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// Finds what the lexer let through: literals without an end, characters that begin nothing, words glued to numbers. Characters that
/// begin nothing are hidden from the parser, so that each is one mistake.
/// </summary>
internal static class LexicalCheck
{
    public static List<LexicalError> Run(SourceText source, IList<IToken> tokens)
    {
        var errors = new List<LexicalError>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Type)
            {
                case AlignLexer.OPEN_TEXT:
                    errors.Add(new LexicalError(token, SyntaxDiagnostics.UnclosedText, FirstLine(source, token)) { Fix = LexicalFix.Close(source, FirstLine(source, token), '"') });
                    break;
                case AlignLexer.OPEN_REGEX:
                    errors.Add(new LexicalError(token, SyntaxDiagnostics.UnclosedPattern, FirstLine(source, token)) { Fix = LexicalFix.Close(source, FirstLine(source, token), '"') });
                    break;
                case AlignLexer.OPEN_QUOTED_NAME:
                    errors.Add(new LexicalError(token, SyntaxDiagnostics.UnclosedName, FirstLine(source, token)) { Fix = LexicalFix.Close(source, FirstLine(source, token), '`') });
                    break;
                case AlignLexer.OPEN_BLOCK_TEXT:
                    errors.Add(new LexicalError(token, SyntaxDiagnostics.UnclosedBlockText, FirstLine(source, token)));
                    break;
                case AlignLexer.OPEN_BLOCK_COMMENT:
                    errors.Add(new LexicalError(token, SyntaxDiagnostics.UnclosedComment, FirstLine(source, token)));
                    break;
                case AlignLexer.INVALID:
                    i = HideInvalid(tokens, i, errors);
                    break;
                case AlignLexer.INTEGER or AlignLexer.DECIMAL:
                    CheckGluedWord(tokens, i, errors);
                    break;
                default:
                    break;
            }
        }

        return errors;
    }

    private static int HideInvalid(IList<IToken> tokens, int index, List<LexicalError> errors)
    {
        var token = tokens[index];
        var character = WholeCharacter(tokens, index);
        var closingQuote = ReadForeignQuotes(tokens, index);
        var fix = closingQuote is null ? LexicalFix.Of(tokens, index) : DiagnosticFix.Replace(SpanOf(token), token.Text);
        errors.Add(new LexicalError(token, SyntaxDiagnostics.InvalidCharacter, new TextSpan(token.StartIndex, Math.Max(character.Length, token.StopIndex + 1 - token.StartIndex)), character, Hint(character, tokens, index)) { Fix = fix });
        if (closingQuote is { } close)
        {
            return close;
        }

        while (true)
        {
            ((IWritableToken)tokens[index]).Channel = Lexer.Hidden;
            if (index + 1 >= tokens.Count || tokens[index + 1].Type != AlignLexer.INVALID)
            {
                return index;
            }

            index++;
        }
    }

    /// <summary>
    /// A text between quotes of a word processor or another language is one mistake: the parser is given the text that was meant, so that
    /// the clauses behind it keep their meaning.
    /// </summary>
    /// <returns>The index of the closing quote; null where there is no such text.</returns>
    private static int? ReadForeignQuotes(IList<IToken> tokens, int index)
    {
        var open = tokens[index];
        var closing = open.Text switch
        {
            "\u201C" or "\u201E" => "\u201C\u201D",
            "\u00AB" => "\u00BB",
            "\u2018" => "\u2019",
            "'" => "'",
            _ => "",
        };
        for (var i = index + 1; i < tokens.Count && closing.Length > 0 && tokens[i].Line == open.Line && tokens[i].Type != TokenConstants.EOF; i++)
        {
            if (tokens[i].Text.IndexOfAny(['"', '\\', '\n']) >= 0)
            {
                return null;
            }

            if (tokens[i].Type == AlignLexer.INVALID && closing.IndexOf(tokens[i].Text, StringComparison.Ordinal) >= 0)
            {
                MakeText(tokens, index, i);
                return i;
            }
        }

        return null;
    }

    private static void MakeText(IList<IToken> tokens, int first, int last)
    {
        var content = string.Concat(tokens.Skip(first + 1).Take(last - first - 1).Select(t => t.Text));
        for (var i = first + 1; i <= last; i++)
        {
            ((IWritableToken)tokens[i]).Channel = Lexer.Hidden;
        }

        var text = (CommonToken)tokens[first];
        text.Type = AlignLexer.TEXT;
        text.StopIndex = tokens[last].StopIndex;
        text.Text = "\"" + content + "\"";
    }

    private static string Hint(string character, IList<IToken> tokens, int index) => character switch
    {
        "'" when index > 0 && tokens[index - 1].Text is "r" => "; patterns are written `r\"…\"`",
        "'" when index > 0 && index + 1 < tokens.Count && tokens[index - 1].Type == AlignLexer.INTEGER && tokens[index + 1].Type == AlignLexer.INTEGER =>
            "; write `" + tokens[index - 1].Text + "_" + tokens[index + 1].Text + "` for thousands",
        "|" when IsInLabels(tokens, index) => "; write `,` between labels",
        "$" or "€" or "£" or "¥" => "; write the number alone",
        "~" => "; write `matches r\"…\"` for a pattern",
        "^" => "; write `x * x`, there are no powers",
        "“" or "”" or "„" or "«" or "»" => "; texts are written between straight quotes `\"`",
        "'" or "‘" or "’" => "; texts are written between double quotes `\"`",
        ";" => "; nothing stands at the end of a clause, so remove it",
        "≤" or "⩽" => "; write `<=`",
        "≥" or "⩾" => "; write `>=`",
        "≠" => "; write `!=`",
        "×" or "·" => "; write `*`",
        "÷" => "; write `/`",
        "–" or "—" or "−" => "; write `-`",
        "→" => "; write `->`",
        "…" => "; write `..`",
        "%" => "; write `%` right behind its number",
        "&" => "; write `and`",
        "|" => "; write `or`",
        "!" => "; write `not`",
        "#" => "; comments begin with `//`",
        _ when character.Length > 1 || char.GetUnicodeCategory(character[0]) is UnicodeCategory.OtherSymbol => "; a text to look for stands between quotes `\"`",
        _ => "; remove it",
    };

    private static bool IsInLabels(IList<IToken> tokens, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (tokens[i].Type is AlignLexer.LEFT_BRACE or AlignLexer.RIGHT_BRACE)
            {
                return tokens[i].Type == AlignLexer.LEFT_BRACE && tokens.Take(i).LastOrDefault(t => t.Channel == Lexer.DefaultTokenChannel)?.Type == AlignLexer.OF;
            }
        }

        return false;
    }

    /// <summary>A character beyond the basic plane, such as an emoji, comes as two tokens.</summary>
    private static string WholeCharacter(IList<IToken> tokens, int index)
    {
        var text = tokens[index].Text;
        var next = index + 1 < tokens.Count ? tokens[index + 1].Text : string.Empty;
        return text.Length == 1 && next.Length == 1 && char.IsSurrogatePair(text[0], next[0]) ? text + next : text;
    }

    private static void CheckGluedWord(IList<IToken> tokens, int index, List<LexicalError> errors)
    {
        if (index + 1 >= tokens.Count)
        {
            return;
        }

        var next = tokens[index + 1];
        var first = next.Text.Length > 0 ? next.Text[0] : ' ';
        if (next.Channel == Lexer.DefaultTokenChannel && next.Type != TokenConstants.EOF && (char.IsLetterOrDigit(first) || first == '_'))
        {
            var number = tokens[index];
            ((IWritableToken)next).Channel = Lexer.Hidden;
            errors.Add(new LexicalError(number, SyntaxDiagnostics.InvalidNumber, TextSpan.FromBounds(number.StartIndex, next.StopIndex + 1), number.Text + next.Text));
        }
    }

    private static TextSpan SpanOf(IToken token) => TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1);

    private static TextSpan FirstLine(SourceText source, IToken token)
    {
        var end = source.Text.IndexOf('\n', token.StartIndex);
        end = end < 0 || end > token.StopIndex + 1 ? token.StopIndex + 1 : end;
        while (end > token.StartIndex + 1 && char.IsWhiteSpace(source.Text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(token.StartIndex, end);
    }
}
