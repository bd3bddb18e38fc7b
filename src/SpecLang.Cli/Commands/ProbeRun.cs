using SpecLang.Cli.Output;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Output;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align probe</c>, from the command line to the exit code.</summary>
internal sealed class ProbeRun(ProbeOptions options, ToolConsole console)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (UsageProblem() is { } problem)
        {
            Say("error: " + problem);
            return ExitCode.Usage;
        }

        var project = SpecProject.Open(options.Spec, options.AllowOutside);
        if (SpecCompilation.Run(project, console, cancellationToken) is not var (compilation, emitted))
        {
            return ExitCode.SpecError;
        }

        if (ProbeChoice.Of([.. compilation.Probes], options.Probes, Say) is not { } probes)
        {
            return ExitCode.Usage;
        }

        return options.Targets.Count == 0
            ? await new EvasionRun(options, console).RunAsync(project, compilation, emitted, probes, cancellationToken)
            : await RunAsync(project, compilation, emitted, probes, cancellationToken);
    }

    private string? UsageProblem() => OutputFormats.Problem([.. options.Formats], options.Folder, options.Open)
        ?? (options is { Resume: true, Record: null } ? "`--resume` goes on with a recording; name it with --record." : null);

    private async Task<int> RunAsync(SpecProject project, Compilation compilation, EmitResult emitted, IReadOnlyList<ProbeSymbol> probes, CancellationToken cancellationToken)
    {
        // What is wrong with one probe is known before another has been paid for.
        var plans = probes.Select(ProbePlan.Of).Select(p => (Plan: p, Fields: ProbeFieldChoice.Of(p, options.Asked, options.Answered))).ToList();
        await using var targets = new ProbeTargets(options, console);
        try
        {
            targets.Open();
        }
        catch (FormatException e)
        {
            Say("error: " + e.Message);
            return ExitCode.Usage;
        }

        var results = new List<ProbeResult>();
        try
        {
            foreach (var (plan, fields) in plans)
            {
                await using var session = PolicySession.Start(console, project, compilation, emitted, plan.Probe.Constitution?.Name ?? "", options.AllowOutside, cancellationToken);
                if (await RunAsync(session, plan, fields, targets, cancellationToken) is not { } result)
                {
                    return ExitCode.DataError;
                }

                results.Add(result);
            }
        }
        catch (OperationCanceledException)
        {
            Say("cancelled; " + targets.WhereToGoOn());
            return ExitCode.Cancelled;
        }

        targets.SayWhatWasAsked();
        await WriteAsync(results, cancellationToken);
        return results.Any(r => r.HasFailure) && !options.SkipFailed ? ExitCode.DataError
            : results.Any(r => r.HasFinding || r.Targets.Any(t => t.Total.Counts.Records == 0)) ? ExitCode.Findings
            : ExitCode.Fine;
    }

    /// <summary>Runs one probe; null where its models are not there, which is said.</summary>
    private async Task<ProbeResult?> RunAsync(PolicySession session, ProbePlan plan, ProbeFields fields, ProbeTargets targets, CancellationToken cancellationToken)
    {
        if (!await session.LoadModelsAsync(cancellationToken))
        {
            return null;
        }

        var seeds = ProbeSeeds.Read(plan.Probe, session.Project);
        var runner = new ProbeRunner(plan, new ProbeTrials(plan, fields, options.Seed), new ProbeJudge(() => session.Evaluator, session.Bank, fields, options.Jobs));
        using var progress = new AnswerProgress(console, plan.Probe.Name, (long)seeds.Seeds.Length * plan.Variants.Length * targets.Targets.Count);
        return await runner.RunAsync(seeds, targets.Targets, progress.Add, cancellationToken);
    }

    private async Task WriteAsync(IReadOnlyList<ProbeResult> results, CancellationToken cancellationToken)
    {
        ProbeOutput.Write(console, options, new ProbeFormats(results));
        if (options.Cases is { } file)
        {
            ProbeTargets.MakeFolderOf(file);
            await WholeFile.WriteAsync(file, ProbeCases.Of(results), cancellationToken);
            await console.Messages.WriteLineAsync("wrote " + TerminalText.Escape(file));
        }
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
