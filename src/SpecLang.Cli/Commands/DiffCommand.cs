using System.Buffers;
using System.CommandLine;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;

namespace SpecLang.Cli.Commands;

/// <summary><c>align diff</c>: what changed between two versions of a constitution, and with data which records flip.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var before = new Argument<string>("OLD") { Description = "The spec as it was: an .align file, or a folder with an align.json." };
        var now = new Argument<string>("NEW") { Description = "The spec as it is." };
        var data = new Option<string[]>("--data") { HelpName = "FILE", Description = "Records that both judge: a file, a folder, a glob or -; may be given several times." };
        var constitution = new Option<string?>("--constitution") { HelpName = "NAME", Description = "Which constitution, where the specs have several." };
        var format = CommonOptions.Format("text", "text", "json");
        var failOnFlip = new Option<bool>("--fail-on-flip") { Description = "Exit with 1 where a record is decided otherwise; needs --data." };
        var jobs = CommonOptions.Jobs("How many blocks of records are judged at the same time.");
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("diff", "Says what changed between two versions of a constitution.") { before, now, data, constitution, format, failOnFlip, jobs, allowOutside };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = parsed.GetValue(data) ?? [];
            if (parsed.GetValue(failOnFlip) && files.Length == 0)
            {
                await console.Messages.WriteLineAsync("align: error: `--fail-on-flip` looks at records; name some with --data.");
                return ExitCode.Usage;
            }

            var (old, oldExit) = PolicySession.Open(console, parsed.GetRequiredValue(before), parsed.GetValue(constitution), parsed.GetValue(allowOutside), cancellationToken);
            await using var disposesOld = old;
            var (current, newExit) = old is null ? (null, oldExit) : PolicySession.Open(console, parsed.GetRequiredValue(now), parsed.GetValue(constitution), parsed.GetValue(allowOutside), cancellationToken);
            await using var disposesNew = current;
            if (old is null || current is null)
            {
                return newExit;
            }

            var spec = SpecComparer.Compare(old.Constitution, current.Constitution);
            if (files.Length == 0)
            {
                Write(console, parsed.GetRequiredValue(format), spec, data: null);
                return ExitCode.Fine;
            }

            var (compared, exitCode) = await CompareAsync(console, old, current, files, parsed.GetValue(jobs), cancellationToken);
            if (compared is not null)
            {
                Write(console, parsed.GetRequiredValue(format), spec, compared);
            }

            return compared is null || exitCode != ExitCode.Fine ? exitCode : parsed.GetValue(failOnFlip) && compared.Flipped > 0 ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }

    private static async Task<(DataComparison? Comparison, int ExitCode)> CompareAsync(
        ToolConsole console, PolicySession before, PolicySession now, string[] files, int jobs, CancellationToken cancellationToken)
    {
        if (before.Info.IsPerAssistantMessage != now.Info.IsPerAssistantMessage)
        {
            await console.Messages.WriteLineAsync("align: error: one version judges whole records and the other each turn of the assistant's, so that verdicts can't be compared; run without --data.");
            return (null, ExitCode.Usage);
        }

        if (files.Contains("-", StringComparer.Ordinal))
        {
            await console.Messages.WriteLineAsync("align: error: `--data -` can't be read twice; write the records to a file first.");
            return (null, ExitCode.Usage);
        }

        if (!await before.LoadModelsAsync(cancellationToken) || !await now.LoadModelsAsync(cancellationToken))
        {
            return (null, ExitCode.DataError);
        }

        var sources = DataFiles.Resolve(files, console.OpenInput);
        var comparer = new DataComparer([.. before.Info.Principles.Select(p => p.Name)], [.. now.Info.Principles.Select(p => p.Name)]);
        var options = new RunOptions { Jobs = jobs };
        await before.RunAsync(sources, options, comparer.AddBefore, cancellationToken);
        await now.RunAsync(sources, options, comparer.AddNow, cancellationToken);
        var result = comparer.Build();
        if (result.Records == 0)
        {
            await console.Messages.WriteLineAsync("align: error: no record could be judged by both versions, so nothing can be compared; check the files with `align eval`.");
            return (null, ExitCode.DataError);
        }

        return (result, result.Unreadable > 0 ? ExitCode.DataError : ExitCode.Fine);
    }

    private static void Write(ToolConsole console, string format, SpecComparison spec, DataComparison? data)
    {
        if (format == "json")
        {
            var buffer = new ArrayBufferWriter<byte>();
            ComparisonJson.Write(buffer, spec, data);
            console.Output.Write(buffer.WrittenSpan);
        }
        else
        {
            var text = new StringBuilder();
            foreach (var line in ComparisonText.Lines(spec, data))
            {
                text.Append(TerminalText.Escape(line)).Append('\n');
            }

            console.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        console.Output.Flush();
    }
}
