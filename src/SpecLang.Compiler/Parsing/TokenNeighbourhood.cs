using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>The tokens around an error, without comments and space.</summary>
internal sealed class TokenNeighbourhood
{
    private readonly List<IToken> tokens;
    private readonly int index;

    public TokenNeighbourhood(IToken token, CommonTokenStream stream)
    {
        tokens = [.. stream.GetTokens().Where(t => t.Channel == Lexer.DefaultTokenChannel)];
        index = tokens.FindIndex(t => t.TokenIndex >= token.TokenIndex);
    }

    /// <summary>The token so many places behind (or, below 0, in front of) the one of the error; null beyond either end.</summary>
    public IToken? this[int distance] => index + distance >= 0 && index + distance < tokens.Count ? tokens[index + distance] : null;

    public int TypeAt(int distance) => this[distance]?.Type ?? TokenConstants.InvalidType;

    public string TextAt(int distance) => this[distance]?.Text ?? string.Empty;

    /// <summary>Whether nothing stands between a token and the next.</summary>
    public bool IsGlued(int distance) => this[distance] is { } left && this[distance + 1] is { } right && left.StopIndex + 1 == right.StartIndex;

    /// <summary>Whether both are words, or texts, of one line.</summary>
    public bool AreWordsOfOneLine(int left, int right) => IsWord(left) && IsWord(right) && this[left]?.Line == this[right]?.Line;

    public bool IsWord(int distance) => this[distance] is { Type: not TokenConstants.EOF } token && token.Text.Length > 0 && (char.IsLetter(token.Text[0]) || token.Text[0] == '_');

    /// <summary>Whether a token is the first of its line, or the first behind a brace.</summary>
    public bool BeginsLine(int distance) => this[distance] is { } token && (this[distance - 1] is not { } before || before.Line < token.Line || before.Type == AlignLexer.LEFT_BRACE);

    /// <summary>The source from one token to another.</summary>
    public string Written(int first, int last) => this[first] is { } start && this[last] is { } end && end.StopIndex >= start.StartIndex
        ? start.InputStream.GetText(Antlr4.Runtime.Misc.Interval.Of(start.StartIndex, end.StopIndex))
        : string.Empty;

    /// <summary>Whether a token is written like this anywhere in the file.</summary>
    public bool IsWritten(string text) => tokens.Any(t => string.Equals(t.Text, text, StringComparison.Ordinal));

    /// <summary>Whether a name stands anywhere behind a word that declares it.</summary>
    public bool IsDeclared(string name, params int[] keywords) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(i => keywords.Contains(tokens[i - 1].Type) && string.Equals(tokens[i].Text, name, StringComparison.Ordinal));

    /// <summary>Whether two words stand one behind the other as the name of a field.</summary>
    public bool IsFieldOfTwoWords(string first, string second) =>
        Enumerable.Range(2, Math.Max(0, tokens.Count - 2)).Any(i => tokens[i].Type == AlignLexer.COLON && string.Equals(tokens[i - 2].Text, first, StringComparison.Ordinal) && string.Equals(tokens[i - 1].Text, second, StringComparison.Ordinal));

    /// <summary>The text field that a hint takes for its example: the last of the record that is judged, which mostly is the answer.</summary>
    public string AnyTextField()
    {
        var over = tokens.FindIndex(t => t.Type == AlignLexer.OVER);
        var judged = over >= 0 && over + 1 < tokens.Count ? tokens[over + 1].Text : null;
        var record = tokens.FindIndex(t => t.Type == AlignLexer.RECORD);
        for (var i = record; i >= 0 && i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Type == AlignLexer.RECORD && string.Equals(tokens[i + 1].Text, judged, StringComparison.Ordinal))
            {
                record = i;
            }
        }

        var field = "response";
        var end = record < 0 ? -1 : tokens.FindIndex(record, t => t.Type == AlignLexer.RIGHT_BRACE);
        for (var i = record + 1; i + 2 < end; i++)
        {
            field = tokens[i + 1].Type == AlignLexer.COLON && tokens[i + 2].Text is "text" ? tokens[i].Text : field;
        }

        return field;
    }

    /// <summary>Whether a name stands anywhere as that of a field that is a list.</summary>
    public bool IsListField(string name) =>
        Enumerable.Range(2, Math.Max(0, tokens.Count - 2)).Any(i => tokens[i].Type == AlignLexer.LIST && tokens[i - 1].Type == AlignLexer.COLON && string.Equals(tokens[i - 2].Text, name, StringComparison.Ordinal));

    /// <summary>Whether every brace has its other half.</summary>
    public bool BracesMatch => tokens.Count(t => t.Type == AlignLexer.LEFT_BRACE) == tokens.Count(t => t.Type == AlignLexer.RIGHT_BRACE);

    /// <summary>How far in front the innermost bracket stands that is open here; null where none is.</summary>
    public int? OpenBracket()
    {
        var depth = 0;
        for (var i = -1; this[i] is { } token; i--)
        {
            if (token.Type is AlignLexer.RIGHT_BRACE or AlignLexer.RIGHT_BRACKET or AlignLexer.RIGHT_PAREN)
            {
                depth++;
            }
            else if (token.Type is AlignLexer.LEFT_BRACE or AlignLexer.LEFT_BRACKET or AlignLexer.LEFT_PAREN && depth-- == 0)
            {
                return i;
            }
        }

        return null;
    }
}
