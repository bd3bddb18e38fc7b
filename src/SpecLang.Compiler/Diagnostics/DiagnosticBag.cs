using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one file while a stage runs over it. Belongs to one thread.</summary>
public sealed class DiagnosticBag(SourceText source)
{
    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        diagnostics.Add(new Diagnostic(descriptor, source, span, arguments));

    /// <summary>Reports something with the changes that would mend it, the preferred one first.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, IEnumerable<DiagnosticFix> fixes, params string[] arguments) =>
        diagnostics.Add(new Diagnostic(descriptor, source, span, arguments) { Fixes = [.. fixes] });

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>
    /// Reports a name that is not known, with the nearest one that is: as the last part of the sentence, and as a fix that writes it in the
    /// place of the unknown one.
    /// </summary>
    internal void Report(DiagnosticDescriptor descriptor, TextSpan span, Suggestion suggestion, params string[] arguments) =>
        Report(descriptor, span, suggestion.FixAt(span, source, isLabel: descriptor == NameDiagnostics.UnknownLabel), [.. arguments, suggestion.ToString()]);
}
