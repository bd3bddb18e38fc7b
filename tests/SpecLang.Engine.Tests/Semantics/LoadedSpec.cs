using System.Buffers;
using System.Globalization;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

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
    private readonly Dictionary<string, ConstitutionInterpreter> interpreters;
    private readonly Compilation compilation;

    private LoadedSpec(Compilation compilation, LoadedAssembly assembly, Dictionary<string, Evaluator> evaluators)
    {
        this.compilation = compilation;
        interpreters = compilation.Constitutions.ToDictionary(c => c.Name, ConstitutionInterpreter.Create, StringComparer.Ordinal);
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

    /// <summary>What a constitution, the only one where none is named, says of a record; compiled and interpreted it must say the same.</summary>
    public Verdict Judge(string json, string? constitution = null, EvidenceMode evidence = EvidenceMode.First, RecordOrigin? origin = null, bool margins = false)
    {
        var name = constitution ?? evaluators.Keys.Single();
        var value = JsonValueReader.Read(Encoding.UTF8.GetBytes(json));
        var compiled = Judge(evaluators[name], value, evidence, origin, margins);
        var withoutMargins = margins ? Judge(evaluators[name], value, evidence, origin, margins: false) : compiled;
        Line(Judge(interpreters[name], value, evidence, origin, margins: false)).ShouldBe(Line(withoutMargins), "the interpreter gives another verdict than compiled code");
        return compiled;
    }

    private static Verdict Judge(Evaluator evaluator, JsonValue value, EvidenceMode evidence, RecordOrigin? origin, bool margins)
    {
        var record = evaluator.Read(new RecordCursor(value, origin: origin));
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

    private static string Line(Verdict verdict)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new VerdictWriter();
        writer.Write(bytes, "r", verdict);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The only principle's verdict.</summary>
    public PrincipleVerdict Principle(string json, string? constitution = null, EvidenceMode evidence = EvidenceMode.First) =>
        Judge(json, constitution, evidence).Principles.Single();

    /// <summary>The scores that were read, as <c>call=number</c>, in order.</summary>
    public IEnumerable<string> Scores(string json, string? constitution = null) => Judge(json, constitution).Scores
        .Select(s => s.Call + "=" + (s.Value?.ToString(CultureInfo.InvariantCulture) ?? "failed"));

    public IReadOnlyList<ExampleResult> RunExamples(IClassifierProvider? provider = null) =>
        [.. compilation.Constitutions.SelectMany(c => RunExamples(c, provider))];

    private IReadOnlyList<ExampleResult> RunExamples(ConstitutionSymbol constitution, IClassifierProvider? provider)
    {
        var compiled = new ExampleRunner(constitution, evaluators[constitution.Name], provider).Run();
        var interpreted = new ExampleRunner(constitution, interpreters[constitution.Name], provider).Run();
        interpreted.Select(Describe).ShouldBe(compiled.Select(Describe));
        return compiled;
    }

    private static string Describe(ExampleResult result) => $"{result.Example.Name}: {result.Status} {result.Reason} {(result.Verdict is { } verdict ? Line(verdict) : "")}";

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
