using System.Globalization;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>
/// A spec from its text to running evaluators, all in memory. Its C# must compile without a warning. Its classifiers answer what the text they
/// are asked about says: see <see cref="SpokenClassifier"/>.
/// </summary>
internal sealed class LoadedSpec : IDisposable
{
    private static readonly AssemblyCompiler Compiler = new(warningsAreErrors: true);

    private readonly LoadedAssembly assembly;
    private readonly Dictionary<string, Evaluator> evaluators;
    private readonly Compilation compilation;

    private LoadedSpec(Compilation compilation, LoadedAssembly assembly, Dictionary<string, Evaluator> evaluators)
    {
        this.compilation = compilation;
        this.assembly = assembly;
        this.evaluators = evaluators;
    }

    public IEnumerable<Evaluator> Evaluators => evaluators.Values;

    public static LoadedSpec Of(string text, params (string Path, string Text)[] files)
    {
        return Of(Compilation.Create("policy.align", text, new MemoryFiles(files)));
    }

    public static LoadedSpec Of(Compilation compilation)
    {
        var problems = compilation.Diagnostics.Where(d => d.IsError).Select(d => d.ToString()).ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }

        var emitted = CSharpEmitter.Emit(compilation);
        var loaded = LoadedAssembly.Load(Compiler.Compile("Spec", [.. emitted.Files.Select(f => (f.HintName, f.Text))]));
        var loadedEvaluators = emitted.Evaluators.ToDictionary(e => e.Constitution, e => Create(loaded, e), StringComparer.Ordinal);
        return new LoadedSpec(compilation, loaded, loadedEvaluators);
    }

    /// <summary>What a constitution, the only one where none is named, says of a record.</summary>
    public Verdict Judge(string json, string? constitution = null, EvidenceMode evidence = EvidenceMode.First, RecordOrigin? origin = null, bool margins = false)
    {
        var evaluator = constitution is null ? evaluators.Values.Single() : evaluators[constitution];
        var record = evaluator.Read(new RecordCursor(JsonValueReader.Read(Encoding.UTF8.GetBytes(json)), origin: origin));
        var bank = ClassifierBank.Load(evaluator.Constitution, new SpokenClassifiers());
        var context = new EvaluationContext(evidence, margins);
        while (true)
        {
            if (evaluator.TryEvaluate(record, context) is { } verdict)
            {
                return verdict;
            }

            bank.Answer([context], CancellationToken.None);
        }
    }

    /// <summary>The only principle's verdict.</summary>
    public PrincipleVerdict Principle(string json, string? constitution = null, EvidenceMode evidence = EvidenceMode.First) =>
        Judge(json, constitution, evidence).Principles.Single();

    /// <summary>The scores that were read, as <c>call=number</c>, in order.</summary>
    public IEnumerable<string> Scores(string json, string? constitution = null) => Judge(json, constitution).Scores
        .Select(s => s.Call + "=" + (s.Value?.ToString(CultureInfo.InvariantCulture) ?? "failed"));

    public IReadOnlyList<ExampleResult> RunExamples(IClassifierProvider? provider = null) =>
        [.. compilation.Constitutions.SelectMany(c => new ExampleRunner(c, evaluators[c.Name], provider).Run())];

    public void Dispose() => assembly.Dispose();

    private static Evaluator Create(LoadedAssembly loaded, EmittedEvaluator emitted)
    {
        var type = loaded.Assembly.GetType(emitted.TypeName, throwOnError: true).ShouldNotBeNull();
        return (Evaluator)Activator.CreateInstance(type, emitted.HasClassifiers ? [null] : []).ShouldNotBeNull();
    }

    private sealed class MemoryFiles((string Path, string Text)[] files) : ISpecFiles
    {
        public SpecFileContent Read(string path) =>
            files.FirstOrDefault(f => f.Path == path).Text is { } text ? SpecFileContent.Found(text) : SpecFileContent.Missing("there is no such file");
    }

    private sealed class SpokenClassifiers : IClassifierProvider
    {
        public IClassifier Load(ClassifierDescriptor descriptor) => new SpokenClassifier(descriptor);
    }
}
