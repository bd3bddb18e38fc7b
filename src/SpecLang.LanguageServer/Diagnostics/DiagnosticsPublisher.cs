using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Diagnostics;

/// <summary>
/// Looks at documents after they change, when the typing pauses: errors first, then warnings, then examples. What is found of a version that is
/// no longer the newest is thrown away. Each change ends the look at the version before.
/// </summary>
internal sealed class DiagnosticsPublisher : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private readonly Timer idle = new(static _ => GiveBackMemory());
    private readonly DocumentWorkspace workspace;
    private readonly ClientLink client;
    private readonly ExampleJudge examples;
    private readonly ServerOptions options;
    private readonly ConcurrentDictionary<string, RunningLook> looks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Said> said = new(StringComparer.Ordinal);

    public DiagnosticsPublisher(DocumentWorkspace workspace, ClientLink client, ExampleJudge examples, ServerOptions options)
    {
        this.workspace = workspace;
        this.client = client;
        this.examples = examples;
        this.options = options;
        workspace.Changed = Look;
        workspace.Closed = Forget;
    }

    public async ValueTask DisposeAsync()
    {
        workspace.Changed = static _ => { };
        workspace.Closed = static _ => { };
        var running = looks.Values.ToList();
        foreach (var look in running)
        {
            await look.Cancellation.CancelAsync();
        }

        await Task.WhenAll(running.Select(l => l.Task));
        await idle.DisposeAsync();
    }

    /// <summary>Looks at a document and at the open ones that use it; at all open ones where none is named.</summary>
    private void Look(DocumentUri? changed)
    {
        var state = workspace.Current;
        foreach (var open in state.Documents.Values)
        {
            if (changed is not { } uri || open.Uri.Key == uri.Key || (uri.Path is { } path && state.Compiler.FilesOf(open.Uri).Contains(path, StringComparer.Ordinal)))
            {
                Begin(open.Uri, isChanged: changed?.Key == open.Uri.Key);
            }
        }
    }

    private void Begin(DocumentUri uri, bool isChanged)
    {
        if (!uri.IsSpec)
        {
            return;
        }

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(client.Closing);
        // Typing into a new document shows its errors as soon as it was opened.
        var pause = isChanged && said.ContainsKey(uri.Key) ? options.DiagnosticsPause : TimeSpan.Zero;
        var next = new RunningLook(cancellation, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (looks.TryGetValue(uri.Key, out var before))
        {
            _ = before.Cancellation.CancelAsync();
        }

        looks[uri.Key] = next;
        _ = RunAsync(uri, pause, next);
    }

    /// <summary>A server mostly waits. What compiling needed in between goes back to the system while nobody waits for it.</summary>
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private async Task RunAsync(DocumentUri uri, TimeSpan pause, RunningLook look)
    {
        var token = look.Cancellation.Token;
        try
        {
            await Task.Delay(pause, token).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await LookAtAsync(uri, token);
        }
        catch (OperationCanceledException)
        {
            // The document changed again, or all is over.
        }
#pragma warning disable CA1031 // What goes wrong with one version is told; the next one is looked at.
        catch (Exception e)
#pragma warning restore CA1031
        {
            client.LogFailure("diagnostics of " + uri.Name, e);
        }
        finally
        {
            looks.TryRemove(new KeyValuePair<string, RunningLook>(uri.Key, look));
            if (looks.IsEmpty)
            {
                idle.Change(Idle, Timeout.InfiniteTimeSpan);
            }

            look.Done.TrySetResult();
        }
    }

    private async Task LookAtAsync(DocumentUri uri, CancellationToken cancellationToken)
    {
        var state = workspace.Current;
        if (state.FindSpec(uri, cancellationToken) is not { } spec)
        {
            return;
        }

        var errors = SpecDiagnostics.Errors(spec);
        var carried = said.TryGetValue(uri.Key, out var before) ? CarriedDiagnostics.Carry(before.Others, before.Source, spec.Source) : [];
        await SayAsync(spec, errors, carried, cancellationToken);

        await Task.Delay(options.WarningsPause, cancellationToken);
        var warnings = SpecDiagnostics.Warnings(spec, cancellationToken);
        await SayAsync(spec, errors, warnings, cancellationToken);

        if (state.Settings.LiveExamples)
        {
            await Task.Delay(options.ExamplesPause, cancellationToken);
            if (examples.Judge(spec, cancellationToken))
            {
                await SayAsync(spec, errors, [.. warnings, .. ExampleDiagnostics.Of(spec, examples)], cancellationToken);
                client.RefreshExamples();
                client.RefreshDiagnostics();
            }
        }
    }

    /// <summary>Says all that is known of a version, unless there is a newer one, or all of it was said.</summary>
    private async Task SayAsync(SpecSnapshot spec, ImmutableArray<Diagnostic> errors, ImmutableArray<Diagnostic> others, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var next = new Said(spec.Source, spec.Version, [.. errors, .. others], others);
        var isKnown = said.TryGetValue(spec.Uri.Key, out var before) && before.Version == next.Version && before.All.SequenceEqual(next.All);
        said[spec.Uri.Key] = next;
        if (isKnown || client.PullsDiagnostics || workspace.Current.FindOpen(spec.Uri.Key)?.Version != spec.Version)
        {
            return;
        }

        await client.PublishAsync(spec.Uri, spec.Version, next.All, cancellationToken);
    }

    private void Forget(DocumentUri uri)
    {
        if (looks.TryGetValue(uri.Key, out var look))
        {
            _ = look.Cancellation.CancelAsync();
        }

        examples.Forget(uri);
        if (said.TryRemove(uri.Key, out var before) && !before.All.IsEmpty && !client.PullsDiagnostics)
        {
            _ = client.PublishAsync(uri, version: null, [], CancellationToken.None);
        }
    }

    private sealed record RunningLook(CancellationTokenSource Cancellation, TaskCompletionSource Done)
    {
        public Task Task => Done.Task;
    }

    /// <param name="Source">The text.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="All">All that was said of it.</param>
    /// <param name="Others">All but errors: found out later, so carried over until they are.</param>
    private sealed record Said(SourceText Source, int? Version, ImmutableArray<Diagnostic> All, ImmutableArray<Diagnostic> Others);
}
