using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.SourceGenerator.Model;

/// <summary>A diagnostic as a value: what it says and where, without the text it is about.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="FullPath">The file, as the build calls it; empty for none.</param>
/// <param name="Span">The place in the file.</param>
/// <param name="Start">The place's beginning as line and column, from 0.</param>
/// <param name="End">The place's end.</param>
/// <param name="Message">The sentence.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string FullPath, TextSpan Span, LinePosition Start, LinePosition End, string Message)
{
    public static DiagnosticInfo Of(Diagnostic diagnostic, string fullPath) => new(
        diagnostic.Descriptor, fullPath, diagnostic.Span, diagnostic.Source.GetPosition(diagnostic.Span.Start), diagnostic.Source.GetPosition(diagnostic.Span.End), diagnostic.Message);

    /// <summary>A diagnostic about a whole file, or about none.</summary>
    public static DiagnosticInfo OfFile(DiagnosticDescriptor descriptor, string fullPath, params string[] arguments) =>
        Of(new Diagnostic(descriptor, new SourceText(fullPath, ""), default, arguments), fullPath);
}
