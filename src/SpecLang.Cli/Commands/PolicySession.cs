using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>A constitution of a spec, compiled, with its models where they are asked for: what commands need that judge records for a purpose of their own.</summary>
internal sealed class PolicySession : IAsyncDisposable
{
    private readonly ToolConsole console;
    private readonly StartedPolicy policy;
    private readonly bool allowOutside;
    private OnnxModels? models;

    private PolicySession(ToolConsole console, SpecProject project, Compilation compilation, ConstitutionSymbol constitution, StartedPolicy policy, bool allowOutside)
    {
        this.console = console;
        this.policy = policy;
        this.allowOutside = allowOutside;
        Project = project;
        Compilation = compilation;
        Constitution = constitution;
    }

    public SpecProject Project { get; }

    public Compilation Compilation { get; }

    public ConstitutionSymbol Constitution { get; }

    public ClassifierBank? Bank { get; private set; }

    /// <summary>The reward, once models are loaded; null where there is none.</summary>
    public LoadedReward? Reward { get; private set; }

    public SpecLang.Runtime.Evaluation.ConstitutionInfo Info => policy.Current.Constitution;

    /// <summary>What judges now: compiled code as soon as there is some.</summary>
    public Evaluator Evaluator => policy.Current;

    /// <summary>Compiles a spec and chooses its constitution.</summary>
    /// <returns>The session; or what the command exits with where there is none, which is said then.</returns>
    public static (PolicySession? Session, int ExitCode) Open(ToolConsole console, string spec, string? constitution, bool allowOutside, CancellationToken cancellationToken)
    {
        var project = SpecProject.Open(spec, allowOutside);
        if (SpecCompilation.Run(project, console, cancellationToken) is not var (compilation, emitted))
        {
            return (null, ExitCode.SpecError);
        }

        void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
        if (ConstitutionChoice.Of([.. emitted.Evaluators.Select(e => e.Constitution)], constitution ?? project.Constitution, Say) is not { } name)
        {
            return (null, ExitCode.Usage);
        }

        return (Start(console, project, compilation, emitted, name, allowOutside, cancellationToken), ExitCode.Fine);
    }

    /// <summary>A session of one constitution of a spec that is compiled already.</summary>
    public static PolicySession Start(ToolConsole console, SpecProject project, Compilation compilation, EmitResult emitted, string constitution, bool allowOutside, CancellationToken cancellationToken)
    {
        var evaluator = emitted.Evaluators.First(e => string.Equals(e.Constitution, constitution, StringComparison.Ordinal));
        var symbol = compilation.Constitutions.First(c => string.Equals(c.Name, constitution, StringComparison.Ordinal));
        var started = new PolicyCompiler(AssemblyCache.OfUser(project.Root)).Start(compilation, emitted, evaluator, cancellationToken);
        started.BeginCompiling();
        return new PolicySession(console, project, compilation, symbol, started, allowOutside);
    }

    /// <summary>Loads the models of its classifiers.</summary>
    /// <returns>Whether they are there; what is missing is said.</returns>
    public Task<bool> LoadModelsAsync(CancellationToken cancellationToken) => LoadModelsAsync(reward: null, cancellationToken);

    /// <summary>Loads the models of its classifiers, and those of a reward.</summary>
    /// <returns>Whether they are there; what is missing is said.</returns>
    public async Task<bool> LoadModelsAsync(RewardModel? reward, CancellationToken cancellationToken)
    {
        if (Info.Classifiers.IsEmpty && reward is not { HasClassifiers: true })
        {
            Reward = reward is null ? null : LoadedReward.Load(reward, provider: null);
            return true;
        }

        if (await new ClassifierSetUp(console).PrepareAsync(cancellationToken) is not { } folder)
        {
            return false;
        }

        try
        {
            models = OnnxHost.Open(folder, Project.Root, allowOutside);
            Bank = Info.Classifiers.IsEmpty ? null : ClassifierBank.Load(Info, models.Provider);
            Reward = reward is null ? null : LoadedReward.Load(reward, models.Provider);
            return true;
        }
        catch (ModelLoadException e)
        {
            await console.Messages.WriteLineAsync("align: error: " + TerminalText.Escape(e.Message));
            return false;
        }
    }

    /// <summary>Judges records.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="options">How it is done.</param>
    /// <param name="onResult">Takes the results in the order of the records.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, RunOptions options, Action<RecordResult> onResult, CancellationToken cancellationToken) =>
        new EvaluationRun(() => policy.Current, Bank, options).RunAsync(sources, results => results.ToList().ForEach(onResult), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await policy.DisposeAsync();
        models?.Dispose();
    }
}
