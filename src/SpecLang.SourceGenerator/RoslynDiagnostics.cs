using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SpecLang.SourceGenerator.Model;
using Severity = SpecLang.Compiler.Diagnostics.DiagnosticSeverity;

namespace SpecLang.SourceGenerator;

/// <summary>From the compiler's diagnostics to Roslyn's.</summary>
internal static class RoslynDiagnostics
{
    private const string Category = "SpecLang";

    /// <summary>One a code: Roslyn takes descriptors for the same where they are one object.</summary>
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Descriptors = new(StringComparer.Ordinal);

    public static Diagnostic Of(ReportedDiagnostic reported)
    {
        var info = reported.Info;
        var location = info.FullPath.Length == 0
            ? Location.None
            : Location.Create(
                info.FullPath,
                new TextSpan(info.Span.Start, info.Span.Length),
                new LinePositionSpan(new LinePosition(info.Start.Line, info.Start.Column), new LinePosition(info.End.Line, info.End.Column)));
        var descriptor = Descriptors.GetOrAdd(info.Descriptor.Code, _ => Create(info.Descriptor));
        return Diagnostic.Create(
            descriptor, location, reported.Severity ?? descriptor.DefaultSeverity, additionalLocations: null, properties: null, messageArgs: [VisibleText.Of(info.Message)]);
    }

    private static DiagnosticDescriptor Create(Compiler.Diagnostics.DiagnosticDescriptor descriptor) => new(
        descriptor.Code,
        descriptor.Title,
        "{0}",
        Category,
        descriptor.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
        isEnabledByDefault: true);
}
