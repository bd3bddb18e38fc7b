using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>A name as an author writes it: between backticks where it is a reserved word or no word at all. A name with dots stays as it is.</summary>
internal static class WrittenName
{
    public static string Of(string name)
    {
        var lexer = new AlignLexer(new AntlrInputStream(name), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var tokens = lexer.GetAllTokens();
        return tokens.Count > 0 && tokens.All(t => t.Type == AlignLexer.DOT || IsPlain(t)) ? name : "`" + name + "`";
    }

    private static bool IsPlain(IToken token) =>
        token.Type is not (>= AlignLexer.ALL and <= AlignLexer.WHEN) && token.Text.Length > 0 && (char.IsLetter(token.Text[0]) || token.Text[0] == '_');
}
