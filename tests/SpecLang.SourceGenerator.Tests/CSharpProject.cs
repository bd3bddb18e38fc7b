using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>The C# of a project into which the generator compiles specs.</summary>
internal static class CSharpProject
{
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Verdict).Assembly.Location).Append(typeof(TextValue).Assembly.Location)
            .Distinct(StringComparer.Ordinal).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    public static CSharpCompilation Of(params string[] sources) => CSharpCompilation.Create(
        "Project",
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(SourceText.From(s, Encoding.UTF8), Parsing, FormattableString.Invariant($"/work/project/File{i}.cs"))),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new("CS1573", ReportDiagnostic.Suppress)]));
}
