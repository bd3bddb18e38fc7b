using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Coverage;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align test</c>, from the command line to the exit code.</summary>
internal sealed class TestRun(TestOptions options, ToolConsole console)
{
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        RunAsync(SpecSource.Find(options.Paths.Count == 0 ? ["."] : options.Paths), files: null, cancellationToken);

    /// <summary>Runs the tests of some specs.</summary>
    /// <param name="specs">The specs.</param>
    /// <param name="files">Only suites that read one of these files; null for all tests.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public async Task<int> RunAsync(IReadOnlyList<SpecSource> specs, IReadOnlySet<string>? files, CancellationToken cancellationToken)
    {
        if (OutputFormats.Problem(options.Formats, options.Folder, options.Open) is { } problem)
        {
            Say("error: " + problem);
            return ExitCode.Usage;
        }

        var results = ImmutableArray.CreateBuilder<TestResult>();
        var coverage = new List<(string Folder, TestCoverage Coverage)>();
        var duration = TimeSpan.Zero;
        var hasErrors = false;
        foreach (var spec in specs)
        {
            var project = SpecProject.Open(spec.FullPath, options.AllowOutside);
            var result = await RunAsync(project, files, cancellationToken);
            coverage.AddRange(result?.Coverage is { } found ? [(FolderOf(project), found)] : []);
            hasErrors |= result is null;
            results.AddRange(result?.Tests.Select(t => t with { Folder = FolderOf(project) }) ?? []);
            duration += result?.Duration ?? TimeSpan.Zero;
            if (options.FailFast && result is null or { Failed: > 0 } or { Errors: > 0 })
            {
                break;
            }
        }

        var run = new TestRunResult(results.ToImmutable(), duration) { Coverage = options.FindsCoverage ? TestCoverage.Merge(coverage.Select(c => c.Coverage.Below(c.Folder))) : null };
        if (run.Tests.IsEmpty && hasErrors)
        {
            return ExitCode.SpecError;
        }

        if (run.Tests.IsEmpty)
        {
            Say(options.Filter is { } filter
                ? $"error: no test has `{filter}` in its name."
                : "error: there is no test to run; write an example into a constitution, example \"name\" complies { … }, or a suite, suite Name for Constitution { cases from \"cases.jsonl\" }.");
            return ExitCode.Usage;
        }

        // Files are named as everywhere, by their place in their project, where that tells them apart.
        var isOneProject = coverage.Select(c => c.Folder).Distinct(StringComparer.Ordinal).Count() == 1;
        TestOutput.Write(console, options, run, isOneProject ? TestCoverage.Merge(coverage.Select(c => c.Coverage)) : run.Coverage);
        await WriteCoverageAsync(run, cancellationToken);
        return hasErrors ? ExitCode.SpecError
            : run.Errors > 0 ? ExitCode.DataError
            : run.Failed > 0 || IsBelowThreshold(run) ? ExitCode.Findings
            : ExitCode.Fine;
    }

    /// <summary>The tests of one spec; null where it has errors, which are printed then.</summary>
    private async Task<TestRunResult?> RunAsync(SpecProject project, IReadOnlySet<string>? files, CancellationToken cancellationToken)
    {
        var compilation = PolicyCompiler.Check(project, cancellationToken);
        new DiagnosticPrinter(console.Messages, console.UseColor).Print(compilation.Diagnostics);
        if (compilation.HasErrors)
        {
            return null;
        }

        OnnxModels? onnx = null;
        try
        {
            var models = new TestModels(async token =>
            {
                onnx = await new ClassifierSetUp(console).PrepareAsync(token) is { } folder ? OnnxHost.Open(folder, project.Root, options.AllowOutside) : null;
                return onnx?.Provider;
            });
            var filter = options.Filter is { } pattern ? new TestFilter(pattern) : null;
            var how = new TestRunOptions { Filter = filter, Files = files, Jobs = options.Jobs, FailFast = options.FailFast, UpdatesSnapshots = options.Update, Coverage = options.FindsCoverage };
            return await new TestRunner(project, compilation, models, how).RunAsync(cancellationToken);
        }
        catch (SpecTooLargeException e)
        {
            Say("error: " + e.Message + ".");
            return null;
        }
        finally
        {
            onnx?.Dispose();
        }
    }

    private async Task WriteCoverageAsync(TestRunResult run, CancellationToken cancellationToken)
    {
        if (run.Coverage is not { } coverage)
        {
            return;
        }

        if (options.Lcov is { } lcov)
        {
            await WholeFile.WriteAsync(lcov, Encoding.UTF8.GetBytes(LcovWriter.Write(coverage)), cancellationToken);
        }

        if (options.Cobertura is { } cobertura)
        {
            await WholeFile.WriteAsync(cobertura, CoberturaWriter.Write(coverage), cancellationToken);
        }
    }

    private bool IsBelowThreshold(TestRunResult run)
    {
        if (options.Threshold is not { } threshold || run.Coverage is not { Clauses: { Share: var share } clauses } || share * 100 >= threshold)
        {
            return false;
        }

        var asked = threshold.ToString("0.##", CultureInfo.InvariantCulture);
        Say($"error: the tests exercise {CoverageText.Share(clauses, "clauses")}, and {asked}% is asked for.");
        return true;
    }

    /// <summary>The project's folder as one names it from here; nothing for here itself.</summary>
    private static string FolderOf(SpecProject project)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), project.Root).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? "" : relative.StartsWith("..", StringComparison.Ordinal) ? project.Root.Replace(Path.DirectorySeparatorChar, '/') : relative;
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
