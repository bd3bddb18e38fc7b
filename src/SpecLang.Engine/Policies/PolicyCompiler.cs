using System.Runtime.CompilerServices;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Interpretation.Facts;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Policies;

/// <summary>From a project to constitutions that run: from their plan as data, or by the same C# as a build gets, compiled in memory; what was made is kept in the cache.</summary>
public sealed class PolicyCompiler(AssemblyCache cache)
{
    private const string AssemblyName = "SpecLang.Policy";

    private const string NeedsNet = "Compiled specs run on .NET, and not in the native command.";

    /// <summary>Reads and binds the project's spec and all it names.</summary>
    public static Compilation Check(SpecProject project, CancellationToken cancellationToken = default) =>
        Compilation.Create(project.SpecPath, project.SpecText, project.Files, cancellationToken);

    /// <summary>The C# as a DLL.</summary>
    /// <exception cref="EmittedCodeException">The C# does not compile: a defect of SpecLang's.</exception>
    public byte[] Assemble(EmitResult emitted, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(emitted);
        return cache.Find(key) ?? Compile(emitted, key, cancellationToken);
    }

    /// <summary>A constitution, ready to judge. Its classifiers are the caller's to run.</summary>
    /// <param name="emitted">What the compilation became.</param>
    /// <param name="evaluator">Which of its constitutions.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="EmittedCodeException">The C# does not compile: a defect of SpecLang's.</exception>
    public Policy Load(EmitResult emitted, EmittedEvaluator evaluator, CancellationToken cancellationToken = default) =>
        Load(Assemble(emitted, cancellationToken), evaluator);

    /// <summary>What compiling the project's spec came to at an earlier time, if nothing of it has changed since; else null.</summary>
    public KnownPolicy? FindKnown(SpecProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (cache.Find(KeyOf(project)) is not { } bytes)
        {
            return null;
        }

        // What an earlier state of the spec asked for is not among the project's files.
        var known = KnownPolicy.Of(bytes);
        return known.IsCurrent(new SpecFiles(project.Root, project.AllowsOutside).HashOf) && cache.Find(known.Assembly) is { } code
            ? known.With(code, HashOfRead(project, known.Files))
            : null;
    }

    /// <summary>Keeps what compiling came to. There was nothing to say of the spec, since nobody would say it the next time.</summary>
    public void Remember(SpecProject project, EmitResult emitted)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(emitted);
        var files = project.Files.FilesAsked.Select(f => new KnownFile(f.Path, f.Sha256));
        cache.Store(KeyOf(project), new KnownPolicy([.. files], [.. emitted.Evaluators], KeyOf(emitted)).ToBytes());
    }

    /// <summary>A constitution that is known, with the tables that judging from bytes needs where they are kept. Its code stays until the process ends.</summary>
    public StartedPolicy Start(KnownPolicy known, EmittedEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(evaluator);
        var policy = Load(known.Code, evaluator, isCollectible: false);
        if (policy.Evaluator.Plan is { } plan && cache.Find(KeyOfTables(known, evaluator)) is { } tables)
        {
            plan.LoadTables(tables);
        }

        return StartedPolicy.Of(policy);
    }

    /// <summary>Keeps the tables of a known constitution that had to be made.</summary>
    public void KeepTables(KnownPolicy known, EmittedEvaluator evaluator, StartedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Current.Plan is { HasMadeTables: true } plan)
        {
            cache.Store(KeyOfTables(known, evaluator), plan.SaveTables());
        }
    }

    /// <summary>The SHA-256 of the project's spec and of all files that reading it asked for, and of what reads them.</summary>
    /// <param name="project">The project, once <see cref="Check"/> has read it.</param>
    public static string HashOf(SpecProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return HashOfRead(project, project.Files.FilesAsked.Select(f => new KnownFile(f.Path, f.Sha256)));
    }

    /// <summary>A constitution that is run from its plan as data, with its tables where they are kept. Nothing is compiled for it.</summary>
    /// <param name="planned">The constitution.</param>
    /// <param name="hash">Stands for what it was read from: <see cref="HashOf"/>.</param>
    public StartedPolicy Start(PlannedConstitution planned, string hash)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (cache.Find(KeyOfTables(planned, hash)) is { } tables)
        {
            planned.Plan.LoadTables(tables);
        }

        return StartedPolicy.Of(planned);
    }

    /// <summary>Keeps the tables of a constitution that is run from its plan, where they had to be made.</summary>
    /// <param name="planned">The constitution.</param>
    /// <param name="hash">Stands for what it was read from: <see cref="HashOf"/>.</param>
    public void KeepTables(PlannedConstitution planned, string hash)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (planned.Plan.HasMadeTables)
        {
            cache.Store(KeyOfTables(planned, hash), planned.Plan.SaveTables());
        }
    }

    /// <summary>A constitution that is interpreted: for one whose code is not worth compiling, or can't be.</summary>
    public static StartedPolicy Interpret(ConstitutionSymbol constitution) =>
        StartedPolicy.Of(PlannedConstitution.Create(constitution) is { } planned ? planned : ConstitutionInterpreter.Create(constitution));

    /// <summary>A constitution that judges at once: compiled where that is kept from an earlier time, else interpreted until it is compiled.</summary>
    /// <param name="compilation">The spec, without errors.</param>
    /// <param name="emitted">What the compilation became.</param>
    /// <param name="evaluator">Which of its constitutions.</param>
    /// <param name="cancellationToken">Ends compiling.</param>
    public StartedPolicy Start(Compilation compilation, EmitResult emitted, EmittedEvaluator evaluator, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(emitted);
        if (cache.Find(key) is { } known)
        {
            return StartedPolicy.Of(Load(known, evaluator));
        }

        var constitution = compilation.Constitutions.First(c => string.Equals(c.Name, evaluator.Constitution, StringComparison.Ordinal));
        return PlannedConstitution.Create(constitution) is { } planned
            ? StartedPolicy.Of(planned, token => WithTables(Load(Compile(emitted, key, token), evaluator), planned), cancellationToken)
            : StartedPolicy.Of(ConstitutionInterpreter.Create(constitution), token => Load(Compile(emitted, key, token), evaluator), cancellationToken);
    }

    /// <summary>The plan is the same, so that its tables need not be made twice.</summary>
    private static Policy WithTables(Policy compiled, PlannedConstitution planned)
    {
        if (planned.Plan.HasMadeTables)
        {
            compiled.Evaluator.Plan?.LoadTables(planned.Plan.SaveTables());
        }

        return compiled;
    }

    private static Policy Load(byte[] bytes, EmittedEvaluator evaluator, bool isCollectible = true)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new PlatformNotSupportedException(NeedsNet);
        }

        var assembly = LoadedAssembly.Load(bytes, isCollectible);
        var type = assembly.Assembly.GetType(evaluator.TypeName, throwOnError: true) ?? throw new InvalidOperationException($"The assembly has no type {evaluator.TypeName}.");
        Type[] parameters = evaluator.HasClassifiers ? [typeof(IClassifierProvider)] : [];
        var constructor = type.GetConstructor(parameters) ?? throw new InvalidOperationException($"{evaluator.TypeName} has no constructor to call.");
        return new Policy(assembly, (Evaluator)constructor.Invoke(evaluator.HasClassifiers ? [null] : []));
    }

    /// <summary>The C# is a function of the spec and all it names, and the key holds the whole of it.</summary>
    private static CacheKey KeyOf(EmitResult emitted) => CacheKey.Of([.. ToolVersions.KeyTexts, .. emitted.Files.SelectMany(f => (IEnumerable<string>)[f.HintName, f.Text])]);

    /// <summary>The assembly's key holds the versions of all that makes tables.</summary>
    private static CacheKey KeyOfTables(KnownPolicy known, EmittedEvaluator evaluator) => CacheKey.Of("tables", known.Assembly.ToString(), "evaluator", evaluator.TypeName);

    private static CacheKey KeyOfTables(PlannedConstitution planned, string hash) => CacheKey.Of("tables", hash, "constitution", planned.Constitution.Name);

    private static CacheKey KeyOf(SpecProject project) => CacheKey.Of(
        [.. ToolVersions.KeyTexts, "known", project.SpecPath, "spec", project.SpecText, "outside", project.AllowsOutside ? "allowed" : "refused"]);

    private static string HashOfRead(SpecProject project, IEnumerable<KnownFile> files) =>
        CacheKey.Of(["read", KeyOf(project).ToString(), .. files.SelectMany(f => (IEnumerable<string>)[f.Path, f.Sha256])]).ToString();

    private static IReadOnlyList<(string HintName, string Text)> SourcesOf(EmitResult emitted) => [.. emitted.Files.Select(f => (f.HintName, f.Text))];

    private byte[] Compile(EmitResult emitted, CacheKey key, CancellationToken cancellationToken)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new PlatformNotSupportedException(NeedsNet);
        }

        var bytes = new AssemblyCompiler().Compile(AssemblyName, SourcesOf(emitted), cancellationToken);
        cache.Store(key, bytes);
        return bytes;
    }
}
