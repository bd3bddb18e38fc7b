using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Policies;

/// <summary>From a project to constitutions that run: the same C# as a build gets, compiled in memory, kept in the cache.</summary>
public sealed class PolicyCompiler(AssemblyCache cache)
{
    private const string AssemblyName = "SpecLang.Policy";

    /// <summary>Reads and binds the project's spec and all it names.</summary>
    public static Compilation Check(SpecProject project, CancellationToken cancellationToken = default) =>
        Compilation.Create(project.SpecPath, project.SpecText, project.Files, cancellationToken);

    /// <summary>The C# as a DLL.</summary>
    /// <exception cref="EmittedCodeException">The C# does not compile: a defect of SpecLang's.</exception>
    public byte[] Assemble(EmitResult emitted, CancellationToken cancellationToken = default)
    {
        var sources = emitted.Files.Select(f => (f.HintName, f.Text)).ToList();
        // The C# is a function of the spec and all it names, and the key holds the whole of it.
        var key = CacheKey.Of([.. ToolVersions.KeyParts, .. sources]);
        if (cache.Find(key) is { } known)
        {
            return known;
        }

        var bytes = new AssemblyCompiler().Compile(AssemblyName, sources, cancellationToken);
        cache.Store(key, bytes);
        return bytes;
    }

    /// <summary>A constitution, ready to judge. Its classifiers are the caller's to run.</summary>
    /// <param name="emitted">What the compilation became.</param>
    /// <param name="evaluator">Which of its constitutions.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public Policy Load(EmitResult emitted, EmittedEvaluator evaluator, CancellationToken cancellationToken = default)
    {
        var assembly = LoadedAssembly.Load(Assemble(emitted, cancellationToken));
        var type = assembly.Assembly.GetType(evaluator.TypeName, throwOnError: true) ?? throw new InvalidOperationException($"The assembly has no type {evaluator.TypeName}.");
        Type[] parameters = evaluator.HasClassifiers ? [typeof(IClassifierProvider)] : [];
        var constructor = type.GetConstructor(parameters) ?? throw new InvalidOperationException($"{evaluator.TypeName} has no constructor to call.");
        return new Policy(assembly, (Evaluator)constructor.Invoke(evaluator.HasClassifiers ? [null] : []));
    }
}
