using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;

namespace SpecLang.Engine.Policies;

/// <summary>
/// A constitution that judges at once: where its compiled code is not kept from an earlier time, the interpreter judges until it is compiled.
/// Both say the same of every record, so that nobody can tell when the one took over. Safe for many threads.
/// </summary>
public sealed class StartedPolicy : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly ConstitutionInterpreter? interpreter;
    private readonly Task<Policy> compiled;

    private StartedPolicy(Policy policy)
    {
        stop = new CancellationTokenSource();
        compiled = Task.FromResult(policy);
    }

    private StartedPolicy(ConstitutionInterpreter interpreter, Func<CancellationToken, Policy> compile, CancellationToken cancellationToken)
    {
        this.interpreter = interpreter;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        compiled = Task.Run(() => compile(stop.Token), CancellationToken.None);
    }

    /// <summary>A constitution whose compiled code is there.</summary>
    internal static StartedPolicy Of(Policy policy) => new(policy);

    /// <summary>A constitution that is interpreted until it is compiled.</summary>
    /// <param name="interpreter">Judges at once.</param>
    /// <param name="compile">Compiles; runs behind the interpreter, on a thread of its own.</param>
    /// <param name="cancellationToken">Ends compiling.</param>
    internal static StartedPolicy Of(ConstitutionInterpreter interpreter, Func<CancellationToken, Policy> compile, CancellationToken cancellationToken) =>
        new(interpreter, compile, cancellationToken);

    /// <summary>What judges now: the compiled constitution as soon as there is one.</summary>
    /// <exception cref="Assemblies.EmittedCodeException">The emitted C# does not compile: a defect of SpecLang's.</exception>
    public Evaluator Current => interpreter is null || compiled.IsCompleted ? compiled.GetAwaiter().GetResult().Evaluator : interpreter;

    /// <summary>Waits until the compiled code is there, and kept, but no longer than so long.</summary>
    public async Task WaitForCompiledAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(compiled, Task.Delay(limit, timer.Token));
        await timer.CancelAsync();
        if (compiled.IsFaulted)
        {
            await compiled;
        }
    }

    /// <summary>Gives up what is still being compiled, and lets compiled code go.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        // Whoever judged by it has seen a failure; one that came too late for that is no longer anybody's.
        await ((Task)compiled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (compiled.IsCompletedSuccessfully)
        {
            (await compiled).Dispose();
        }

        stop.Dispose();
    }
}
