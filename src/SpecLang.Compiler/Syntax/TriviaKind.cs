namespace SpecLang.Compiler.Syntax;

/// <summary>What stands between tokens.</summary>
public enum TriviaKind
{
    WhiteSpace,
    LineComment,
    BlockComment,
    DocComment,
}
