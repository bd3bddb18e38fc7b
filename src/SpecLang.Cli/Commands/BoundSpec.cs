using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation.Facts;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>A spec that was read and bound: run from its plan as data, or compiled where that does not judge all of its records.</summary>
internal sealed class BoundSpec : IEvalSpec
{
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

    /// <summary>Whether a constitution's records are judged without code made for them, all of them.</summary>
    public bool IsRunFromPlan(string constitution) => takesSegments && PlannedOf(constitution) is { AsksRecords: false };

    public StartedPolicy Start(string constitution) =>
        IsRunFromPlan(constitution) && PlannedOf(constitution) is { } plan
            ? compiler.Start(plan, Hash)
            : compiler.Start(compilation, emitted.Value, emitted.Value.Evaluators.First(e => string.Equals(e.Constitution, constitution, StringComparison.Ordinal)), cancellationToken);

    public void Keep(string constitution, StartedPolicy policy)
    {
        if (policy.Current is PlannedConstitution plan)
        {
            compiler.KeepTables(plan, Hash);
        }
        else if (compilation.Diagnostics.IsEmpty && emitted.Value.Diagnostics.IsEmpty)
        {
            compiler.Remember(project, emitted.Value);
        }
    }

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
