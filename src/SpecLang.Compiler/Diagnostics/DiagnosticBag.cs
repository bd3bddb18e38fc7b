using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one file while a stage runs over it. Belongs to one thread.</summary>
public sealed class DiagnosticBag(SourceText source)
{
    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        diagnostics.Add(new Diagnostic(descriptor, source, span, arguments));

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
