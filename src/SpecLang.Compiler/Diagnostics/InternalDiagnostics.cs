namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 9: what went wrong in SpecLang itself.</summary>
public static class InternalDiagnostics
{
    public static readonly DiagnosticDescriptor Crash = new(
        "ALN9001", DiagnosticSeverity.Error, "SpecLang failed while it was to {0}, which is a mistake of its own; report it with this line and the spec: {1}", "Mistake of SpecLang's own");
}
