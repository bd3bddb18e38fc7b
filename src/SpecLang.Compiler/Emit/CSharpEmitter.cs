using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>From a compilation without errors to C#: the records of its files, and a class for each constitution and objective of its own file.</summary>
public sealed class CSharpEmitter
{
    private readonly Compilation compilation;
    private readonly Func<string, string?>? lineFiles;
    private readonly CancellationToken cancellationToken;
    private bool hasTables;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<EmittedFile>.Builder files = ImmutableArray.CreateBuilder<EmittedFile>();
    private readonly HashSet<string> hintNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ConstitutionSymbol, LoweredSpec> specs = [];
    private readonly Dictionary<ModuleSymbol, string> hashes = [];

    private CSharpEmitter(Compilation compilation, Func<string, string?>? lineFiles, CancellationToken cancellationToken)
    {
        this.compilation = compilation;
        this.lineFiles = lineFiles;
        this.cancellationToken = cancellationToken;
        diagnostics = new DiagnosticBag(compilation.Root.Tree.Source);
    }

    /// <summary>The C# of a file and of all that it needs: for one who compiles this file alone.</summary>
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static EmitResult Emit(Compilation compilation, CancellationToken cancellationToken = default) =>
        new CSharpEmitter(Sound(compilation), lineFiles: null, cancellationToken).Emit(isAlone: true);

    /// <summary>The C# of a file without that of what it imports: for a build in which every file is compiled once.</summary>
    /// <param name="compilation">The file.</param>
    /// <param name="lineFiles">Gives the absolute path of a file that a spec's path stands for, for a debugger to find; null for C# that does not point back into the spec.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static EmitResult EmitOwn(Compilation compilation, Func<string, string?>? lineFiles, CancellationToken cancellationToken = default) =>
        EmitOwn(compilation, lineFiles, hasTables: false, cancellationToken);

    /// <summary>The same.</summary>
    /// <param name="compilation">The file.</param>
    /// <param name="lineFiles">Gives the absolute path of a file that a spec's path stands for, for a debugger to find; null for C# that does not point back into the spec.</param>
    /// <param name="hasTables">Whether it holds the tables by which texts are searched, which are otherwise made when a policy first judges lines.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static EmitResult EmitOwn(Compilation compilation, Func<string, string?>? lineFiles, bool hasTables, CancellationToken cancellationToken = default) =>
        new CSharpEmitter(Sound(compilation), lineFiles, cancellationToken) { hasTables = hasTables }.Emit(isAlone: false);

    /// <summary>What there is to say of a file when its C# is made, without making it: what becomes too large once its definitions are put in.</summary>
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static ImmutableArray<Diagnostic> Check(Compilation compilation, CancellationToken cancellationToken = default)
    {
        var emitter = new CSharpEmitter(Sound(compilation), lineFiles: null, cancellationToken);
        foreach (var constitution in emitter.Constitutions)
        {
            emitter.Lower(constitution);
        }

        foreach (var objective in emitter.Objectives)
        {
            Lowerer.Lower(objective, emitter.diagnostics);
        }

        return [.. emitter.diagnostics.Diagnostics];
    }

    /// <summary>The C# of a file of the standard library.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static EmitResult EmitLibrary(string path, CancellationToken cancellationToken = default)
    {
        var tree = StandardLibrary.Tree(path) ?? throw new ArgumentException("There is no " + path + ".", nameof(path));
        return EmitOwn(Compilation.Create(tree, NoFiles.Instance, trees: null, cache: null, cancellationToken), lineFiles: null, cancellationToken);
    }

    private static Compilation Sound(Compilation compilation) =>
        compilation.HasErrors ? throw new InvalidOperationException("A compilation with errors can't be emitted.") : compilation;

    private IEnumerable<ConstitutionSymbol> Constitutions => compilation.Constitutions.Concat(compilation.Objectives.SelectMany(o => o.Constraints)).Distinct();

    /// <summary>The objectives whose constitutions could be lowered.</summary>
    private IEnumerable<ObjectiveSymbol> Objectives => compilation.Objectives.Where(o => o.Constraints.All(specs.ContainsKey));

    private LoweredSpec? Lower(ConstitutionSymbol constitution)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var spec = Lowerer.Lower(constitution, diagnostics);
        if (spec is not null)
        {
            specs.Add(constitution, spec);
        }

        return spec;
    }

    private EmitResult Emit(bool isAlone)
    {
        foreach (var module in compilation.Modules.Where(m => (isAlone || ReferenceEquals(m, compilation.Root)) && m.Declarations.OfType<RecordSymbol>().Any()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new EmittedFile(HintName(module.Path, "Records"), RecordEmitter.Emit(module)));
        }

        foreach (var constitution in Constitutions)
        {
            if (Lower(constitution) is { } spec)
            {
                EmitEvaluator(spec, isAlone);
            }
        }

        var evaluators = compilation.Constitutions.Where(specs.ContainsKey).Select(c => new EmittedEvaluator(c.Name, TypeName(c.Module, c.Name), !specs[c].Classifiers.IsEmpty));
        var objectives = EmitObjectives();
        var isSound = diagnostics.Diagnostics.Count == 0;
        return new EmitResult(isSound ? files.ToImmutable() : [], [.. evaluators], [.. diagnostics.Diagnostics])
        {
            Objectives = objectives,
            Types = isSound ? [.. EmittedTypes.Of(compilation.Root)] : [],
        };
    }

    private void EmitEvaluator(LoweredSpec spec, bool isAlone)
    {
        var module = spec.Constitution.Module;
        if (!isAlone && !ReferenceEquals(module, compilation.Root))
        {
            return;
        }

        if (!hashes.TryGetValue(module, out var hash))
        {
            hashes.Add(module, hash = ContentHash.Of(module));
        }

        files.Add(new EmittedFile(HintName(module.Path, CSharpName.Of(spec.Constitution.Name)), new EvaluatorEmitter(spec, lineFiles, hash, hasTables).Emit()));
    }

    private ImmutableArray<EmittedObjective> EmitObjectives()
    {
        var objectives = ImmutableArray.CreateBuilder<EmittedObjective>();
        foreach (var objective in Objectives)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Lowerer.Lower(objective, diagnostics) is { } lowered)
            {
                var emitter = new ObjectiveEmitter(lowered, [.. objective.Constraints.Select(c => specs[c])], lineFiles);
                files.Add(new EmittedFile(HintName(compilation.Root.Path, CSharpName.Of(objective.Name)), emitter.Emit()));
                objectives.Add(new EmittedObjective(objective.Name, TypeName(objective.Module, objective.Name), emitter.HasClassifiers));
            }
        }

        return objectives.ToImmutable();
    }

    private static string TypeName(ModuleSymbol module, string name) => CSharpName.Namespace(module.Namespace) + "." + CSharpName.Of(name);

    /// <summary>A plain file name; where two paths give one, the later has a number.</summary>
    private string HintName(string path, string part)
    {
        var stem = EmittedFile.PlainName(path + "." + part);
        var name = stem;
        for (var number = 2; !hintNames.Add(name); number++)
        {
            name = stem + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return name + ".g.cs";
    }

    /// <summary>The standard library names no files.</summary>
    private sealed class NoFiles : ISpecFiles
    {
        public static readonly NoFiles Instance = new();

        public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
    }
}
