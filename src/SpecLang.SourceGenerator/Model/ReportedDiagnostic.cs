using Microsoft.CodeAnalysis;

namespace SpecLang.SourceGenerator.Model;

/// <summary>A diagnostic and how grave the project wants it.</summary>
/// <param name="Info">The diagnostic.</param>
/// <param name="Severity">What an <c>.editorconfig</c> says; null where none says anything.</param>
internal sealed record ReportedDiagnostic(DiagnosticInfo Info, DiagnosticSeverity? Severity);
