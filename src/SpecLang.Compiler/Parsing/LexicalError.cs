using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>A token that could not be read as it stands, before it is known where it belongs.</summary>
internal sealed record LexicalError(IToken Token, DiagnosticDescriptor Descriptor, TextSpan Span, params string[] Arguments)
{
    /// <summary>What would mend it, where that is known.</summary>
    public DiagnosticFix? Fix { get; init; }
}
