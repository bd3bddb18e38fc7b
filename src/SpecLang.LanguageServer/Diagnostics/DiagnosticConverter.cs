using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using CompilerDiagnostic = SpecLang.Compiler.Diagnostics.Diagnostic;
using CompilerSeverity = SpecLang.Compiler.Diagnostics.DiagnosticSeverity;
using Diagnostic = SpecLang.LanguageServer.Protocol.Diagnostic;
using DiagnosticSeverity = SpecLang.LanguageServer.Protocol.DiagnosticSeverity;

namespace SpecLang.LanguageServer.Diagnostics;

/// <summary>The compiler's diagnostics as a client shows them.</summary>
internal static class DiagnosticConverter
{
    public const string Source = "align";

    private static readonly ImmutableHashSet<string> Unnecessary = ImmutableHashSet.Create(
        StringComparer.Ordinal, LintDiagnostics.UnusedDeclaration.Code, LintDiagnostics.UnusedImport.Code, LintDiagnostics.StaleIgnore.Code);

    public static Diagnostic Convert(CompilerDiagnostic diagnostic) => new(
        diagnostic.Source.RangeOf(diagnostic.Span),
        diagnostic.Message,
        SeverityOf(diagnostic.Severity),
        diagnostic.Code,
        Source,
        Tags: Unnecessary.Contains(diagnostic.Code) ? [DiagnosticTag.Unnecessary] : null);

    private static DiagnosticSeverity SeverityOf(CompilerSeverity severity) => severity switch
    {
        CompilerSeverity.Error => DiagnosticSeverity.Error,
        CompilerSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Information,
    };
}
