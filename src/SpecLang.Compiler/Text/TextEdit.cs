namespace SpecLang.Compiler.Text;

/// <summary>A stretch of a source text and what is to stand there instead.</summary>
/// <param name="Span">The stretch; empty where something is only put in.</param>
/// <param name="NewText">The new text; empty where something is only taken out.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
