using System.Buffers;
using System.CommandLine;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary><c>align drift</c>: how a run differs from a baseline, and whether it is as the monitors of a spec expect.</summary>
internal static class DriftCommand
{
    public static Command Create(ToolConsole console)
    {
        var summaries = new Argument<string[]>("SUMMARY") { Description = "The baseline and the current run: summaries that `align eval --format json` wrote. With --spec, the current run alone, where a monitor names its baseline.", Arity = new ArgumentArity(1, 2) };
        var spec = new Option<string?>("--spec") { HelpName = "SPEC", Description = "A spec whose monitors say what is expected." };
        var monitor = new Option<string?>("--monitor") { HelpName = "NAME", Description = "Which monitor of the spec; all of this constitution without it." };
        var format = CommonOptions.Format("text", "text", "json");
        var failOnDrift = new Option<bool>("--fail-on-drift") { Description = "Exit with 1 where a rate or a score has moved by more than chance; an expectation that does not hold does so anyway." };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("drift", "Compares a run with a baseline.") { summaries, spec, monitor, format, failOnDrift, allowOutside };
        command.SetAction((parsed, cancellationToken) =>
        {
            var files = parsed.GetRequiredValue(summaries);
            var current = RecordedSummary.Read(files[^1]);
            var monitors = new List<(MonitorSymbol Monitor, SpecProject Project)>();
            if (parsed.GetValue(spec) is { } path && Monitors(console, path, parsed.GetValue(monitor), current, parsed.GetValue(allowOutside), monitors, cancellationToken) is var exitCode and not ExitCode.Fine)
            {
                return Task.FromResult(exitCode);
            }

            if (BaselineOf(console, files, monitors) is not { } baseline)
            {
                return Task.FromResult(ExitCode.Usage);
            }

            if (!IsSame(console, baseline, current))
            {
                return Task.FromResult(ExitCode.DataError);
            }

            var report = DriftReport.Of(baseline, current, monitors.SelectMany(m => MonitorCheck.Check(m.Monitor, baseline, current)));
            Write(console, parsed.GetRequiredValue(format), report);
            return Task.FromResult(report.HasBrokenExpectation || (parsed.GetValue(failOnDrift) && report.HasDrift) ? ExitCode.Findings : ExitCode.Fine);
        });
        return command;
    }

    private static int Monitors(
        ToolConsole console, string spec, string? name, RecordedSummary current, bool allowOutside, List<(MonitorSymbol Monitor, SpecProject Project)> found, CancellationToken cancellationToken)
    {
        var project = SpecProject.Open(spec, allowOutside);
        if (SpecCompilation.Bind(project, console, cancellationToken) is not { } compilation)
        {
            return ExitCode.SpecError;
        }

        found.AddRange(compilation.Monitors
            .Where(m => string.Equals(m.Constitution?.Name, current.Constitution, StringComparison.Ordinal) && (name is null || string.Equals(m.Name, name, StringComparison.Ordinal)))
            .Select(m => (m, project)));
        if (found.Count > 0)
        {
            return ExitCode.Fine;
        }

        var all = string.Join(", ", compilation.Monitors.Select(m => $"{m.Name} for {m.Constitution?.Name}"));
        Say(console, $"error: the spec has no monitor {(name is null ? "" : $"`{name}` ")}for `{current.Constitution}`, which the run was judged by; {(all.Length == 0 ? "it has none at all." : $"it has {all}.")}");
        return ExitCode.Usage;
    }

    private static RecordedSummary? BaselineOf(ToolConsole console, string[] files, List<(MonitorSymbol Monitor, SpecProject Project)> monitors)
    {
        if (files.Length == 2)
        {
            return RecordedSummary.Read(files[0]);
        }

        var baselines = monitors.Where(m => m.Monitor.Baseline is not null).Select(m => Path.Combine(m.Project.Root, m.Monitor.Baseline?.Path ?? "")).Distinct(StringComparer.Ordinal).ToList();
        switch (baselines)
        {
            case [var file]:
                return RecordedSummary.Read(file);
            case []:
                Say(console, "error: there is no baseline; name two summaries, the baseline first, or give a monitor one with `baseline \"FILE\"` and name the spec with --spec.");
                return null;
            default:
                Say(console, "error: the monitors have several baselines; choose one with --monitor, or name two summaries.");
                return null;
        }
    }

    private static bool IsSame(ToolConsole console, RecordedSummary baseline, RecordedSummary current)
    {
        if (!string.Equals(baseline.Constitution, current.Constitution, StringComparison.Ordinal))
        {
            Say(console, $"error: the baseline is of `{baseline.Constitution}` and the run of `{current.Constitution}`; judge the same records by one constitution, or compare versions of a spec with `align diff`.");
            return false;
        }

        if (baseline.Records == 0 || current.Records == 0)
        {
            Say(console, $"error: `{(baseline.Records == 0 ? baseline : current).File}` is of no record at all, so that there is nothing to compare; give `align eval` files that hold records.");
            return false;
        }

        return true;
    }

    private static void Write(ToolConsole console, string format, DriftReport report)
    {
        if (format == "json")
        {
            var buffer = new ArrayBufferWriter<byte>();
            DriftJson.Write(buffer, report);
            console.Output.Write(buffer.WrittenSpan);
        }
        else
        {
            using var text = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            new DriftText(console.Profile.Console(text)).Print(report);
        }

        console.Output.Flush();
    }

    private static void Say(ToolConsole console, string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
