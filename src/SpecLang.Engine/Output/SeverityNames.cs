using SpecLang.Compiler.Diagnostics;

namespace SpecLang.Engine.Output;

/// <summary>The words that stand for a diagnostic's severity.</summary>
internal static class SeverityNames
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
