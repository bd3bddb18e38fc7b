using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>Something that is said otherwise elsewhere.</summary>
/// <param name="Span">What is to be replaced.</param>
/// <param name="Instead">What to write, as the end of "to say this, write …".</param>
/// <param name="Fix">The change that writes it, where it is clear.</param>
internal sealed record ForeignHabit(TextSpan Span, string Instead, DiagnosticFix? Fix = null);
