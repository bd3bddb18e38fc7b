namespace SpecLang.Compiler.Syntax;

/// <summary>What a token is, as far as a reader cares.</summary>
public enum TokenKind
{
    Keyword,
    Name,
    Number,
    Text,
    Pattern,
    Punctuation,
    Invalid,
    EndOfFile,
}
