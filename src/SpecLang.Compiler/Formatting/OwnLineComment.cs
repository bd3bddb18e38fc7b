namespace SpecLang.Compiler.Formatting;

/// <summary>A comment on lines of its own.</summary>
/// <param name="Text">The comment.</param>
/// <param name="IsDocumentation">Documents what comes next, and stands right before it.</param>
/// <param name="HasBlankLine">A blank line stands before it.</param>
internal readonly record struct OwnLineComment(string Text, bool IsDocumentation, bool HasBlankLine);
