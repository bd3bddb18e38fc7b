using System.Globalization;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Cli.Commands;

/// <summary><c>align test --watch</c>: runs tests, and again what a saved file touches, until it is cancelled.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="console">Takes the results.</param>
internal sealed class TestWatch(TestOptions options, ToolConsole console)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, WatchedFiles> watched = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">It was cancelled, as it always ends.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var specs = SpecSource.Find(options.Paths.Count == 0 ? ["."] : options.Paths);
        Remember(specs, cancellationToken);
        await new TestRun(options, console).RunAsync(specs, files: null, cancellationToken);
        while (true)
        {
            var count = watched.Values.Sum(w => w.Count);
            Say(string.Create(CultureInfo.InvariantCulture, $"watching {count} {(count == 1 ? "file" : "files")}; end with Ctrl+C."));
            foreach (var (spec, changed) in await WaitAsync(specs, cancellationToken))
            {
                var onlyData = watched[spec.FullPath].AreData(changed);
                Remember([spec], cancellationToken);
                Say($"{string.Join(", ", changed.Order(StringComparer.Ordinal))} changed.");
                await RunAgainAsync(spec, onlyData ? changed : null, cancellationToken);
            }
        }
    }

    private async Task RunAgainAsync(SpecSource spec, IReadOnlySet<string>? files, CancellationToken cancellationToken)
    {
        try
        {
            await new TestRun(options, console).RunAsync([spec], files, cancellationToken);
        }
        catch (ProjectException e)
        {
            Say("error: " + e.Message);
        }
    }

    /// <summary>The specs of which a file has changed. A change is taken when nothing has changed for a moment, so that a file is whole.</summary>
    private async Task<IReadOnlyList<(SpecSource Spec, IReadOnlySet<string> Changed)>> WaitAsync(IReadOnlyList<SpecSource> specs, CancellationToken cancellationToken)
    {
        var before = 0;
        while (true)
        {
            await Task.Delay(Pause, cancellationToken);
            var changed = specs.Where(s => watched.ContainsKey(s.FullPath)).Select(s => (s, watched[s.FullPath].Changed())).Where(c => c.Item2.Count > 0).ToList();
            var count = changed.Sum(c => c.Item2.Count);
            if (count > 0 && count == before)
            {
                return changed;
            }

            before = count;
        }
    }

    /// <summary>A spec that is not there for a moment, or can't be read, keeps the files it had.</summary>
    private void Remember(IEnumerable<SpecSource> specs, CancellationToken cancellationToken)
    {
        foreach (var spec in specs)
        {
            try
            {
                var project = SpecProject.Open(spec.FullPath, options.AllowOutside);
                var compilation = PolicyCompiler.Check(project, cancellationToken);
                foreach (var file in compilation.Suites.SelectMany(s => s.Cases))
                {
                    project.Files.Read(file.Path);
                }

                watched[spec.FullPath] = new WatchedFiles(project, compilation);
            }
            catch (ProjectException) when (watched.ContainsKey(spec.FullPath))
            {
                // Running it says what is wrong.
            }
        }
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
