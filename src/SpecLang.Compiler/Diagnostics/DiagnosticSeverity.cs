namespace SpecLang.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs: only an error keeps a spec from being compiled.</summary>
public enum DiagnosticSeverity
{
    Info,
    Warning,
    Error,
}
