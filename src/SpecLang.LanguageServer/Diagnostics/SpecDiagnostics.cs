using System.Collections.Immutable;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Policies;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using CompilerDiagnostic = SpecLang.Compiler.Diagnostics.Diagnostic;

namespace SpecLang.LanguageServer.Diagnostics;

/// <summary>What is to be said of one document: what the compiler says of its file, and where a file that it imports has errors.</summary>
internal static class SpecDiagnostics
{
    /// <summary>What has no meaning; known as soon as the document is compiled.</summary>
    public static ImmutableArray<Diagnostic> Errors(SpecSnapshot spec) =>
        [.. Own(spec, spec.Compilation.Diagnostics).Select(DiagnosticConverter.Convert), .. BrokenImports(spec)];

    /// <summary>What looks like a mistake, models that are missing, and what the emitter refuses. Takes longer.</summary>
    public static ImmutableArray<Diagnostic> Warnings(SpecSnapshot spec, CancellationToken cancellationToken) =>
        [.. FindWarnings(spec, cancellationToken).Select(DiagnosticConverter.Convert)];

    /// <summary>The compiler's own diagnostics of the document, with their fixes.</summary>
    public static IEnumerable<CompilerDiagnostic> WithFixes(SpecSnapshot spec, CancellationToken cancellationToken) =>
        Own(spec, spec.Compilation.Diagnostics).Concat(FindWarnings(spec, cancellationToken));

    private static IEnumerable<CompilerDiagnostic> FindWarnings(SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var compilation = spec.Compilation;
        cancellationToken.ThrowIfCancellationRequested();
        var missing = spec.Root is { } root ? MissingModels.Find(compilation, root) : [];
        var refused = compilation.HasErrors ? [] : CSharpEmitter.Check(compilation, cancellationToken).AsEnumerable();
        return Own(spec, compilation.Warnings.Concat(missing).Concat(refused));
    }

    private static IEnumerable<CompilerDiagnostic> Own(SpecSnapshot spec, IEnumerable<CompilerDiagnostic> diagnostics) =>
        diagnostics.Where(d => ReferenceEquals(d.Source, spec.Source));

    private static IEnumerable<Diagnostic> BrokenImports(SpecSnapshot spec)
    {
        foreach (var import in spec.Compilation.Root.Tree.Root.Imports)
        {
            var path = Compiler.SpecPath.Resolve(spec.Compilation.Root.Path, import.Path.Value);
            var errors = spec.Compilation.Diagnostics.Where(d => d.IsError && !ReferenceEquals(d.Source, spec.Source) && d.Source.Path == path).ToList();
            if (errors.Count > 0 && spec.LocationOf(errors[0].Source, errors[0].Span) is { } place)
            {
                yield return new Diagnostic(
                    spec.RangeOf(import.Path.Span),
                    FormattableString.Invariant($"`{import.Path.Value}` has {errors.Count} {(errors.Count == 1 ? "error" : "errors")}; mend it first"),
                    DiagnosticSeverity.Information,
                    Code: null,
                    DiagnosticConverter.Source,
                    RelatedInformation: [new DiagnosticRelatedInformation(place, errors[0].Message)]);
            }
        }
    }
}
