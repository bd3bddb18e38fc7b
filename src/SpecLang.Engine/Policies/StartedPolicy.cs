using SpecLang.Runtime;

namespace SpecLang.Engine.Policies;

/// <summary>
/// A constitution that judges at once: by its plan as data, by compiled code that is kept from an earlier time, or interpreted until it is compiled.
/// All say the same of every record, so that nobody can tell when the one took over. Safe for many threads.
/// </summary>
public sealed class StartedPolicy : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Evaluator? interim;
    private readonly Lazy<Task<Policy>> compiled;

    private StartedPolicy(Policy policy)
    {
        stop = new CancellationTokenSource();
        compiled = new Lazy<Task<Policy>>(Task.FromResult(policy));
    }

    private StartedPolicy(Evaluator interim, Func<CancellationToken, Policy> compile, CancellationToken cancellationToken)
    {
        this.interim = interim;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        compiled = new Lazy<Task<Policy>>(() => Task.Run(() => compile(stop.Token), CancellationToken.None));
    }

    /// <summary>A constitution whose compiled code is there.</summary>
    internal static StartedPolicy Of(Policy policy) => new(policy);

    /// <summary>A constitution that is run as it is.</summary>
    internal static StartedPolicy Of(Evaluator evaluator) => new(new Policy(assembly: null, evaluator));

    /// <summary>A constitution that is interpreted until it is compiled.</summary>
    /// <param name="interim">Judges at once.</param>
    /// <param name="compile">Compiles; runs behind the interpreter, on a thread of its own.</param>
    /// <param name="cancellationToken">Ends compiling.</param>
    internal static StartedPolicy Of(Evaluator interim, Func<CancellationToken, Policy> compile, CancellationToken cancellationToken) =>
        new(interim, compile, cancellationToken);

    private bool IsCompiled => interim is null || (compiled.IsValueCreated && compiled.Value.IsCompleted);

    /// <summary>What judges now: the compiled constitution as soon as there is one.</summary>
    /// <exception cref="Assemblies.EmittedCodeException">The emitted C# does not compile: a defect of SpecLang's.</exception>
    public Evaluator Current => IsCompiled || interim is null ? compiled.Value.GetAwaiter().GetResult().Evaluator : interim;

    /// <summary>Whether the compiled code is not there yet.</summary>
    public bool IsInterpreted => !IsCompiled;

    /// <summary>Begins to compile, behind whoever judges; nothing where that was begun before. Compiling takes its share of the machine, so the first verdict comes sooner without it.</summary>
    public void BeginCompiling() => _ = compiled.Value;

    /// <summary>Waits until the compiled code is there, and kept, but no longer than so long.</summary>
    public async Task WaitForCompiledAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(compiled.Value, Task.Delay(limit, timer.Token));
        await timer.CancelAsync();
        if (compiled.Value.IsFaulted)
        {
            await compiled.Value;
        }
    }

    /// <summary>Gives up what is still being compiled, and lets compiled code go.</summary>
    public ValueTask DisposeAsync()
    {
        if (interim is not null)
        {
            return StopAsync();
        }

        compiled.Value.GetAwaiter().GetResult().Dispose();
        stop.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask StopAsync()
    {
        await stop.CancelAsync();
        if (compiled.IsValueCreated)
        {
            // Whoever judged by it has seen a failure; one that came too late for that is no longer anybody's.
            await ((Task)compiled.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (compiled.Value.IsCompletedSuccessfully)
            {
                (await compiled.Value).Dispose();
            }
        }

        stop.Dispose();
    }
}
