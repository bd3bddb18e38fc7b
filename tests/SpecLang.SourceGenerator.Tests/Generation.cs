using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>
/// The generator over a project, and what came of it. Every run is followed by one over a clone of the project, in which nothing may be done again, and
/// by a walk over all that the steps keep.
/// </summary>
internal sealed class Generation
{
    private readonly GeneratorDriver driver;
    private readonly CSharpCompilation project;
    private readonly ImmutableArray<ProjectFile> files;
    private readonly CSharpCompilation output;

    private Generation(GeneratorDriver driver, CSharpCompilation project, ImmutableArray<ProjectFile> files, CancellationToken cancellationToken = default)
    {
        this.project = project;
        this.files = files;
        this.driver = driver.RunGeneratorsAndUpdateCompilation(project, out var updated, out _, cancellationToken);
        output = (CSharpCompilation)updated;
        var again = this.driver.RunGenerators(project.Clone(), cancellationToken).GetRunResult().Results.Single();
        Steps.RedoneIn(again).ShouldBeEmpty("a second run over the same files");
        KeptObjects.ForbiddenIn(Result).ShouldBeEmpty();
    }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>The generator's diagnostics, as a build prints them: the file without its folders, line and column from 1.</summary>
    public IReadOnlyList<string> Messages => [.. Diagnostics.Select(Show)];

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    public static Generation Of(params ProjectFile[] files) => Of(ProjectSettings.Default, files, CSharpProject.Of());

    public static Generation Of(ProjectSettings settings, IEnumerable<ProjectFile> files, CSharpCompilation project, SpecGenerator? generator = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<ProjectFile> all = [.. files];
        var created = CSharpGeneratorDriver.Create(
            [(generator ?? new SpecGenerator()).AsSourceGenerator()],
            all,
            CSharpProject.Parsing,
            settings,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new Generation(created, project, all, cancellationToken);
    }

    /// <summary>The next state of the same project: the driver goes on from what it has.</summary>
    public Generation Edit(string path, Func<string, string> change)
    {
        var file = files.Single(f => f.Path == path);
        var edited = file.WithText(change(file.Text ?? ""));
        return new Generation(driver.ReplaceAdditionalText(file, edited), project, files.Replace(file, edited));
    }

    public Generation Remove(string path)
    {
        var file = files.Single(f => f.Path == path);
        return new Generation(driver.RemoveAdditionalTexts([file]), project, files.Remove(file));
    }

    public Generation Add(ProjectFile file) => new(driver.AddAdditionalTexts([file]), project, files.Add(file));

    /// <summary>The project's own C# changes.</summary>
    public Generation EditCSharp(params string[] sources) => new(driver, CSharpProject.Of(sources), files);

    /// <summary>What C# has to say of the project with what was added to it.</summary>
    public IReadOnlyList<string> CSharpProblems => [.. output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];

    /// <summary>Nothing may be wrong with the project and what was added to it, no warning either.</summary>
    public Generation ShouldCompile()
    {
        Messages.ShouldBeEmpty();
        CSharpProblems.ShouldBeEmpty();
        return this;
    }

    /// <summary>The project, compiled with debug information and loaded.</summary>
    public System.Reflection.Assembly Load()
    {
        using var symbols = new MemoryStream();
        using var assembly = Compile(symbols);
        return new AssemblyLoadContext("project", isCollectible: true).LoadFromStream(assembly, symbols);
    }

    /// <summary>The same, whatever warnings there are about specs.</summary>
    public System.Reflection.Assembly LoadWhateverIsSaid()
    {
        using var assembly = new MemoryStream();
        output.Emit(assembly).Success.ShouldBeTrue();
        assembly.Position = 0;
        return new AssemblyLoadContext("project", isCollectible: true).LoadFromStream(assembly);
    }

    /// <summary>The debug information of the compiled project.</summary>
    public MemoryStream Symbols()
    {
        var symbols = new MemoryStream();
        Compile(symbols).Dispose();
        return symbols;
    }

    private MemoryStream Compile(MemoryStream symbols)
    {
        ShouldCompile();
        var assembly = new MemoryStream();
        output.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success.ShouldBeTrue();
        assembly.Position = 0;
        symbols.Position = 0;
        return assembly;
    }

    private static string Show(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = span.IsValid ? FormattableString.Invariant($"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ") : "";
        return place + diagnostic.Severity.ToString().ToLowerInvariant() + " " + diagnostic.Id + ": " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
