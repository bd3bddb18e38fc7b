using System.Collections.Immutable;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align test</c>, from the command line to the exit code.</summary>
internal sealed class TestRun(TestOptions options, ToolConsole console)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<TestResult>();
        var duration = TimeSpan.Zero;
        var hasErrors = false;
        foreach (var spec in SpecSource.Find(options.Paths.Count == 0 ? ["."] : options.Paths))
        {
            var result = await RunAsync(SpecProject.Open(spec.FullPath, options.AllowOutside), cancellationToken);
            hasErrors |= result is null;
            results.AddRange(result?.Tests ?? []);
            duration += result?.Duration ?? TimeSpan.Zero;
            if (options.FailFast && result is null or { Failed: > 0 } or { Errors: > 0 })
            {
                break;
            }
        }

        var run = new TestRunResult(results.ToImmutable(), duration);
        if (run.Tests.IsEmpty && !hasErrors)
        {
            Say(options.Filter is { } filter
                ? $"error: no test has `{filter}` in its name."
                : "error: there is no test to run; write an example into a constitution, example \"name\" complies { … }, or a suite, suite Name for Constitution { cases from \"cases.jsonl\" }.");
            return ExitCode.Usage;
        }

        Write(run);
        return hasErrors ? ExitCode.SpecError
            : run.Errors > 0 ? ExitCode.DataError
            : run.Failed > 0 ? ExitCode.Findings
            : ExitCode.Fine;
    }

    /// <summary>The tests of one spec; null where it has errors, which are printed then.</summary>
    private async Task<TestRunResult?> RunAsync(SpecProject project, CancellationToken cancellationToken)
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
            var how = new TestRunOptions { Filter = filter, Jobs = options.Jobs, FailFast = options.FailFast, UpdatesSnapshots = options.Update };
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

    private void Write(TestRunResult run)
    {
        using var text = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new TestText(console.Profile.Console(text), console.Profile.Width).Print(run);
        text.Flush();
        console.Output.Flush();
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
