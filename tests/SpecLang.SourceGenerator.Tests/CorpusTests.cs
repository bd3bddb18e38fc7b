using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Runtime;
using SpecLang.Runtime.Scanning;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>One emitter serves tools and builds: over the whole corpus, both get the same C# and the same diagnostics.</summary>
public class CorpusTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "Samples");

    private static readonly string[] Names =
    [
        .. Directory.EnumerateDirectories(Samples).Where(f => File.Exists(Path.Combine(f, "main.align"))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Cases => [.. Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_build_gets_the_csharp_and_the_diagnostics_of_the_tools(string name)
    {
        var folder = Path.Combine(Samples, name);
        var compilation = Compilation.Create("main.align", ReadWhole(Path.Combine(folder, "main.align")), new CaseFiles(folder));
        var run = Generation.Of(ProjectSettings.Default, FilesOf(folder), CSharpProject.Of());

        var emitted = compilation.HasErrors ? null : CSharpEmitter.Emit(compilation);
        var found = compilation.Diagnostics.Where(d => d.Source.Path == "main.align").Concat(compilation.FindRootWarnings()).Concat(emitted is null ? [] : emitted.Diagnostics);
        run.Diagnostics.Where(d => Path.GetFileName(d.Location.GetLineSpan().Path) == "main.align" && d.Location.GetLineSpan().Path == ProjectSettings.Root + "/main.align")
            .Select(d => FormattableString.Invariant($"{d.Id} {d.Location.SourceSpan.Start} {d.Location.SourceSpan.Length}"))
            .ShouldBe(found.Select(d => FormattableString.Invariant($"{d.Code} {d.Span.Start} {d.Span.Length}")), name);

        IReadOnlyList<EmittedFile> expected = emitted is null ? [] : emitted.Files;
        var generated = run.Sources.ToDictionary(s => s.Key, s => WithoutLines(s.Value), StringComparer.Ordinal);
        foreach (var file in expected)
        {
            generated.Values.ShouldContain(file.Text, file.HintName);
        }

        generated.Keys.Where(k => k.StartsWith("main.align.", StringComparison.Ordinal))
            .ShouldBe(expected.Select(f => f.HintName).Where(n => n.StartsWith("main.align.", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Fact]
    public void The_whole_corpus_is_one_project_without_a_warning_of_csharp()
    {
        var files = Names
            .Where(n => !n.StartsWith("Invalid", StringComparison.Ordinal) && !n.StartsWith("Later", StringComparison.Ordinal))
            .SelectMany(n => FilesOf(Path.Combine(Samples, n), n + "/"))
            // Cases that share a namespace with others can't be in one project with them.
            .Where(f => !f.Path.Contains("/WithoutNamespace/", StringComparison.Ordinal));
        var run = Generation.Of(ProjectSettings.Default, files, CSharpProject.Of());
        run.Messages.Where(m => m.Contains("error", StringComparison.Ordinal)).ShouldBeEmpty();
        run.CSharpProblems.ShouldBeEmpty();
    }

    [Fact]
    public void Tables_in_an_assembly_are_those_that_its_policies_would_make()
    {
        var files = Names
            .Where(n => !n.StartsWith("Invalid", StringComparison.Ordinal) && !n.StartsWith("Later", StringComparison.Ordinal))
            .SelectMany(n => FilesOf(Path.Combine(Samples, n), n + "/"))
            .Where(f => !f.Path.Contains("/WithoutNamespace/", StringComparison.Ordinal))
            .ToList();
        var compiled = PlansOf(Generation.Of(ProjectSettings.WithTables, files, CSharpProject.Of()));
        var plain = PlansOf(Generation.Of(ProjectSettings.Default, files, CSharpProject.Of()));
        compiled.Count.ShouldBeGreaterThan(20);
        foreach (var (name, plan) in compiled)
        {
            plan.SaveTables().ShouldBe(plain[name].SaveTables(), name);
            plan.HasMadeTables.ShouldBeFalse(name);
            plain[name].HasMadeTables.ShouldBeTrue(name);
        }
    }

    private static Dictionary<string, ScanPlan> PlansOf(Generation run)
    {
        var assembly = run.LoadWhateverIsSaid();
        var evaluators = assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Evaluator)) && t.GetConstructor([]) is not null);
        return evaluators
            .Select(t => (t.FullName, (Activator.CreateInstance(t) as Evaluator)?.Plan))
            .Where(p => p.Plan is not null)
            .ToDictionary(p => p.FullName ?? "", p => p.Plan ?? throw new InvalidOperationException(), StringComparer.Ordinal);
    }

    private static IEnumerable<ProjectFile> FilesOf(string folder, string prefix = "") => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => (Path: prefix + Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => Specs.File(f.Path, f.Path.EndsWith("main.align", StringComparison.Ordinal) ? ReadWhole(f.File) : File.ReadAllText(f.File), "lexicon"));

    private static string ReadWhole(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));

    private static string WithoutLines(string text) => string.Concat(text.Split('\n').Where(l => !l.StartsWith("#line", StringComparison.Ordinal)).Select(l => l + "\n"))[..^1];

    private sealed class CaseFiles(string folder) : ISpecFiles
    {
        public SpecFileContent Read(string path) => File.Exists(Path.Combine(folder, path))
            ? SpecFileContent.Found(File.ReadAllText(Path.Combine(folder, path)))
            : SpecFileContent.Missing("there is no such file");
    }
}
