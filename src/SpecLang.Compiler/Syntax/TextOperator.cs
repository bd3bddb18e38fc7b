namespace SpecLang.Compiler.Syntax;

/// <summary>How a text is searched.</summary>
public enum TextOperator
{
    Contains,
    Matches,
    StartsWith,
    EndsWith,
}
