using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer.Runs;

/// <summary>
/// Judges the data that a project names: once when its first document is opened, and after each save, so that an author sees which verdicts a
/// change has flipped. A project's runs follow one another; a save ends the run of the save before. Safe for many threads.
/// </summary>
internal sealed class DataRuns(DocumentWorkspace workspace, ClientLink client, ExampleJudge judge, TimeSpan pauseAfterOpening) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ProjectRuns> projects = new(StringComparer.Ordinal);

    /// <summary>The run after the last save of a spec's project; null where there is none of this constitution with anything to compare it to.</summary>
    public DataRun? Find(SpecSnapshot spec, ConstitutionSymbol constitution) =>
        spec.Root is { } root && projects.TryGetValue(root, out var runs) && runs.Last is { Comparison: not null } last
        && last.SpecPath == spec.Uri.Path && last.Constitution == constitution.Name
            ? last
            : null;

    /// <summary>A document was opened: the first of a project has its data judged as the spec is.</summary>
    public void Opened(DocumentUri uri)
    {
        if (RootToJudge(uri) is { } root && projects.TryAdd(root, new ProjectRuns()))
        {
            Begin(root, pauseAfterOpening);
        }
    }

    /// <summary>A document was saved.</summary>
    public void Saved(DocumentUri uri)
    {
        if (RootToJudge(uri) is { } root)
        {
            projects.TryAdd(root, new ProjectRuns());
            Begin(root, TimeSpan.Zero);
        }
    }

    /// <summary>A document was closed: with the last of a project its runs are forgotten.</summary>
    public void Closed(DocumentUri uri)
    {
        if (uri.Path is { } path && ProjectFolder.RootOf(path) is var root
            && workspace.Current.Documents.Values.All(d => d.Uri.Path is not { } open || ProjectFolder.RootOf(open) != root)
            && projects.TryRemove(root, out var runs))
        {
            runs.Stop();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var runs in projects.Values)
        {
            runs.Stop();
            await runs.Finished;
        }
    }

    private string? RootToJudge(DocumentUri uri) =>
        workspace.Current is { IsTrusted: true, Settings.DataRuns: true } && uri.Path is { } path && ProjectFolder.RootOf(path) is var root && File.Exists(Path.Combine(root, ProjectFile.Name))
            ? root
            : null;

    private void Begin(string root, TimeSpan pause)
    {
        if (projects.TryGetValue(root, out var runs))
        {
            var state = workspace.Current;
            runs.Follow(token => RunAsync(root, runs, state, pause, token), client.Closing);
        }
    }

    private async Task RunAsync(string root, ProjectRuns runs, WorkspaceState state, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (Judge(root, runs.Last, state, cancellationToken) is { } run)
            {
                runs.Last = run;
                client.RefreshExamples();
            }
        }
        catch (OperationCanceledException)
        {
            // Saved again, closed, or all is over.
        }
        catch (Exception e) when (e is ProjectException or ModelLoadException or SpecTooLargeException or IOException or UnauthorizedAccessException)
        {
            client.Log(MessageType.Warning, "the project's data is not judged: " + e.Message);
        }
#pragma warning disable CA1031 // What goes wrong in one run is told; the server lives, and the next save is judged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            client.LogFailure("judging the project's data", e);
        }
    }

    /// <summary>The verdicts of a project as it is in a state; null where it has no data, errors, or nothing new to judge with.</summary>
    private DataRun? Judge(string root, DataRun? before, WorkspaceState state, CancellationToken cancellationToken)
    {
        var project = SpecProject.Open(root);
        var path = Path.GetFullPath(Path.Combine(root, project.SpecPath));
        if (project.DataNames.Count == 0 || state.FindSpec(state.UriOfPath(path), cancellationToken) is not { } spec || spec.Compilation.HasErrors
            || ChosenOf(spec, project) is not { } constitution || (before is not null && before.Modules.SequenceEqual(spec.Compilation.Modules)))
        {
            return null;
        }

        var interpreter = judge.Interpret(constitution);
        ClassifierBank? bank = null;
        if (!interpreter.Constitution.Classifiers.IsEmpty)
        {
            if (judge.ModelsOf(spec) is not { } models)
            {
                client.Log(MessageType.Warning, "the project's data is not judged: models do not run here before `align eval` has prepared them");
                return null;
            }

            bank = ClassifierBank.Load(interpreter.Constitution, models);
        }

        var most = Math.Max(1, workspace.Current.Settings.DataRecords);
        var found = SampleRun.Judge(interpreter, bank, project.FindData(), most + 1, cancellationToken);
        IReadOnlyList<RecordResult> judged = found.Count > most ? [.. found.Take(most)] : found;
        var run = new DataRun(
            spec.Compilation.Modules, path, constitution.Name, [.. interpreter.Constitution.Principles.Select(p => p.Name)], [.. judged.Select(r => r with { Source = null })], found.Count > most, Comparison: null);
        return before is null || before.Constitution != run.Constitution ? run : run.ComparedWith(before, judged);
    }

    private static ConstitutionSymbol? ChosenOf(SpecSnapshot spec, SpecProject project)
    {
        ImmutableArray<ConstitutionSymbol> all = [.. spec.Compilation.Constitutions];
        return project.Constitution is { } name ? all.FirstOrDefault(c => c.Name == name) : all.Length == 1 ? all[0] : null;
    }
}
