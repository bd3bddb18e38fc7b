using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A place of a file where the name of something stands.</summary>
/// <param name="Span">Where the name stands.</param>
/// <param name="Symbol">What it stands for.</param>
public readonly record struct SymbolUse(TextSpan Span, Symbol Symbol);
