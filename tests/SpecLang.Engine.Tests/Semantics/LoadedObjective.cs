using System.Reflection;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>A spec's objectives from its text to running classes, with classifiers that answer what their text says.</summary>
internal sealed class LoadedObjective : IDisposable
{
    private static readonly AssemblyCompiler Compiler = new(warningsAreErrors: true);

    private readonly LoadedAssembly assembly;
    private readonly EmitResult emitted;

    private LoadedObjective(LoadedAssembly assembly, EmitResult emitted)
    {
        this.assembly = assembly;
        this.emitted = emitted;
    }

    public static LoadedObjective Of(string text, params (string Path, string Text)[] files)
    {
        var compilation = Compilation.Create("policy.align", text, new MemoryFiles(files));
        compilation.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        var emitted = CSharpEmitter.Emit(compilation);
        return new LoadedObjective(LoadedAssembly.Load(Compiler.Compile("Spec", [.. emitted.Files.Select(f => (f.HintName, f.Text))])), emitted);
    }

    public EmitResult Emitted => emitted;

    public Objective Objective(string name)
    {
        var info = emitted.Objectives.Single(o => o.Objective == name);
        var type = assembly.Assembly.GetType(info.TypeName, throwOnError: true).ShouldNotBeNull();
        return (Objective)Activator.CreateInstance(type, info.HasClassifiers ? [new SpokenClassifiers()] : []).ShouldNotBeNull();
    }

    /// <summary>What a C# program gets from <c>Evaluate</c>.</summary>
    public ObjectiveResult Evaluate(string name, string json, EvaluationOptions? options = null)
    {
        var objective = Objective(name);
        var record = objective.Read(new RecordCursor(JsonValueReader.Read(Encoding.UTF8.GetBytes(json))));
        var method = objective.GetType().GetMethod("Evaluate", BindingFlags.Public | BindingFlags.Instance, [record.GetType(), typeof(EvaluationOptions), typeof(CancellationToken)]).ShouldNotBeNull();
        return (ObjectiveResult)method.Invoke(objective, [record, options ?? new EvaluationOptions(), CancellationToken.None]).ShouldNotBeNull();
    }

    public void Dispose() => assembly.Dispose();

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
