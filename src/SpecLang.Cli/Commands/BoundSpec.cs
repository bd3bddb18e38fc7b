using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Interpretation.Facts;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>A spec that was read and bound: run from its plan as data, or compiled where that does not judge all of its records.</summary>
internal sealed class BoundSpec : IEvalSpec
{
    /// <summary>So many bytes of records are read and interpreted sooner than code for them is made.</summary>
    private const long FewBytes = 1 << 20;

    private readonly PolicyCompiler compiler;
    private readonly SpecProject project;
    private readonly Compilation compilation;
    private readonly bool takesSegments;
    private readonly CancellationToken cancellationToken;
    private readonly Lazy<EmitResult> emitted;
    private readonly Dictionary<string, PlannedConstitution?> planned = new(StringComparer.Ordinal);

    /// <param name="compiler">Compiles, and keeps what was made.</param>
    /// <param name="project">The spec's project.</param>
    /// <param name="compilation">The spec, without errors.</param>
    /// <param name="takesSegments">Whether results of whole stretches of input will do.</param>
    /// <param name="cancellationToken">Ends compiling.</param>
    public BoundSpec(PolicyCompiler compiler, SpecProject project, Compilation compilation, bool takesSegments, CancellationToken cancellationToken)
    {
        this.compiler = compiler;
        this.project = project;
        this.compilation = compilation;
        this.takesSegments = takesSegments;
        this.cancellationToken = cancellationToken;
        emitted = new Lazy<EmitResult>(() => CSharpEmitter.Emit(compilation, cancellationToken));
        Constitutions = [.. compilation.Constitutions.Select(c => c.Name)];
        Hash = PolicyCompiler.HashOf(project);
        Compilation = new Lazy<Compilation>(compilation);
    }

    public IReadOnlyList<string> Constitutions { get; }

    public string Hash { get; }

    public Lazy<Compilation> Compilation { get; }

    public bool IsRunWithoutCode(string constitution, IReadOnlyList<InputSource> sources) =>
        IsRunFromPlan(constitution) || (AreFew(sources) && ConstitutionInterpreter.Create(SymbolOf(constitution)).Constitution.Classifiers.IsEmpty);

    public void PrintNotes(ToolConsole console) => new DiagnosticPrinter(console.Messages, console.UseColor).Print(compilation.Diagnostics);

    public StartedPolicy Start(string constitution)
    {
        if (IsRunFromPlan(constitution) && PlannedOf(constitution) is { } plan)
        {
            return compiler.Start(plan, Hash);
        }

        if (!ManagedCommand.IsHere)
        {
            return PolicyCompiler.Interpret(SymbolOf(constitution));
        }

        var evaluator = emitted.Value.Evaluators.First(e => string.Equals(e.Constitution, constitution, StringComparison.Ordinal));
        return compiler.Start(compilation, emitted.Value, evaluator, cancellationToken);
    }

    public void Keep(string constitution, StartedPolicy policy)
    {
        if (policy.Current is PlannedConstitution plan && IsRunFromPlan(constitution))
        {
            compiler.KeepTables(plan, Hash);
        }
        else if (ManagedCommand.IsHere && compilation.Diagnostics.IsEmpty && emitted.Value.Diagnostics.IsEmpty)
        {
            compiler.Remember(project, emitted.Value);
        }
    }

    /// <summary>A pipe has no length, and a packed file not the one of its records.</summary>
    private static bool AreFew(IReadOnlyList<InputSource> sources)
    {
        var lengths = sources.Select(s => new FileInfo(s.Name)).TakeWhile(f => f is { Exists: true, Length: > 0 and <= FewBytes } && f.Extension is not ".gz").Select(f => f.Length).ToList();
        return lengths.Count == sources.Count && lengths.Sum() <= FewBytes;
    }

    /// <summary>Whether all records are judged from bytes, or from what their bytes tell.</summary>
    private bool IsRunFromPlan(string constitution) => takesSegments && PlannedOf(constitution) is { AsksRecords: false };

    private PlannedConstitution? PlannedOf(string constitution)
    {
        if (!planned.TryGetValue(constitution, out var plan))
        {
            plan = PlannedConstitution.Create(SymbolOf(constitution));
            planned.Add(constitution, plan);
        }

        return plan;
    }

    private ConstitutionSymbol SymbolOf(string constitution) => compilation.Constitutions.First(c => string.Equals(c.Name, constitution, StringComparison.Ordinal));
}
