namespace SpecLang.Compiler.Syntax;

/// <summary>How many elements must satisfy the body.</summary>
public enum QuantifierKind
{
    Any,
    All,
    No,
    AtLeast,
    AtMost,
}
