using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SpecLang.Engine.Assemblies;

/// <summary>Compiles emitted C# in memory. The same texts give the same bytes. Safe for many threads.</summary>
/// <param name="warningsAreErrors">Whether a warning, one about a doc comment too, is an error: emitted C# is to have none.</param>
public sealed class AssemblyCompiler(bool warningsAreErrors = false)
{
    private readonly Lazy<ImmutableArray<MetadataReference>> references = new(AssemblyReferences.Load);

    /// <summary>The bytes of a DLL, without debug information.</summary>
    /// <param name="assemblyName">The assembly's simple name.</param>
    /// <param name="sources">The C# files: what diagnostics call each, and its text.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="EmittedCodeException">The C# doesn't compile.</exception>
    public byte[] Compile(string assemblyName, IReadOnlyList<(string HintName, string Text)> sources, CancellationToken cancellationToken = default)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14, warningsAreErrors ? DocumentationMode.Diagnose : DocumentationMode.None);
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text, Encoding.UTF8), parsing, s.HintName, cancellationToken));
        var compilation = CSharpCompilation.Create(assemblyName, trees, references.Value, Options());
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: cancellationToken);
        string[] problems = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Describe)];
        return result.Success && problems.Length == 0 ? assembly.ToArray() : throw new EmittedCodeException(problems);
    }

    private static string Describe(Diagnostic diagnostic) => CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture);

    private CSharpCompilationOptions Options() => new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        allowUnsafe: false,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: warningsAreErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
        // A declaration without a comment in the spec has none in C# either (CS1591), and comments describe no parameter by halves (CS1573).
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new("CS1573", ReportDiagnostic.Suppress)]);
}
