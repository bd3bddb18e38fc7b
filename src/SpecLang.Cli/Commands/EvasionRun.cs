using SpecLang.Cli.Output;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Evasions;
using SpecLang.Engine.Output;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>A run of <c>align probe</c> without a target: the attacks of probes against the constitution's own rules.</summary>
internal sealed class EvasionRun(ProbeOptions options, ToolConsole console)
{
    private const string Targets = "name a target with --target: replay:FILE (recorded answers), cmd:PROGRAM (JSON lines in and out) or http:URL (chat completions)";

    public async Task<int> RunAsync(SpecProject project, Compilation compilation, EmitResult emitted, IReadOnlyList<ProbeSymbol> probes, CancellationToken cancellationToken)
    {
        var attacking = probes.Where(EvasionRunner.CanRun).ToList();
        if (attacking.Count == 0)
        {
            Say($"error: there is nobody to ask; {Targets}. Without one, attacks are tried on the policy's own rules, but {Names(probes)} {(probes.Count == 1 ? "makes" : "make")} none.");
            return ExitCode.Usage;
        }

        if (attacking.Count < probes.Count)
        {
            Say($"left out, since only a target can answer: {Names([.. probes.Except(attacking)])}.");
        }

        var results = new List<EvasionResult>();
        foreach (var probe in attacking)
        {
            await using var session = PolicySession.Start(console, project, compilation, emitted, probe.Constitution?.Name ?? "", options.AllowOutside, cancellationToken);
            if (!await session.LoadModelsAsync(cancellationToken))
            {
                return ExitCode.DataError;
            }

            results.Add(new EvasionRunner(probe, session.Bank, options.Seed, options.Jobs).Run(ProbeSeeds.Read(probe, project), cancellationToken));
        }

        ProbeOutput.Write(console, options, new EvasionFormats(results));
        if (options.Cases is { } file)
        {
            await WholeFile.WriteAsync(file, EvasionCases.Of(results), cancellationToken);
            await console.Messages.WriteLineAsync("wrote " + TerminalText.Escape(file));
        }

        return results.Exists(r => r.HasFailure) && !options.SkipFailed ? ExitCode.DataError
            : results.Exists(r => r.HasFinding) ? ExitCode.Findings
            : ExitCode.Fine;
    }

    private static string Names(IReadOnlyList<ProbeSymbol> probes) =>
        (probes.Count == 1 ? "probe " : "probes ") + string.Join(", ", probes.Select(p => $"`{p.Name}`"));

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
