using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SpecLang.Compiler.Emit;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Compiler.Tests.Emit;

/// <summary>The C# of a spec, read again by the C# compiler.</summary>
internal static class EmittedCode
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Verdict).Assembly.Location).Append(typeof(TextValue).Assembly.Location)
            .Distinct(StringComparer.Ordinal).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    public static IReadOnlyList<SyntaxTree> Of(SpecLang.Compiler.Compilation compilation)
    {
        compilation.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        var emitted = CSharpEmitter.Emit(compilation);
        emitted.Diagnostics.ShouldBeEmpty();
        emitted.Files.Select(f => f.HintName).ShouldBeUnique();
        return [.. emitted.Files.Select(f => Parse(f.HintName, f.Text))];
    }

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    /// <summary>No warning either, and none about a doc comment; missing comments are no mistake.</summary>
    public static void ShouldCompile(IReadOnlyList<SyntaxTree> trees)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new("CS1573", ReportDiagnostic.Suppress)]);
        var problems = CSharpCompilation.Create("Emitted", trees, References, options).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString());
        problems.ShouldBeEmpty();
    }
}
