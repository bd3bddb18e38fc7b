using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>Something that is said otherwise elsewhere.</summary>
/// <param name="Span">What is to be replaced.</param>
/// <param name="Instead">What to write, as the end of "to say this, write …".</param>
internal sealed record ForeignHabit(TextSpan Span, string Instead);
