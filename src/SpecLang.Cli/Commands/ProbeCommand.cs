using System.CommandLine;

namespace SpecLang.Cli.Commands;

/// <summary><c>align probe</c>: what a model does under a policy when it is pressed, asked otherwise or attacked.</summary>
internal static class ProbeCommand
{
    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var probes = new Argument<string[]>("PROBE") { Description = "Which probes of the spec; all without any.", Arity = ArgumentArity.ZeroOrMore };
        var targets = new Option<string[]>("--target") { HelpName = "TARGET", Description = "Who is asked: replay:FILE (recorded answers), cmd:PROGRAM (JSON lines in and out) or http:URL (chat completions); NAME= before it gives it a name. Several make a matrix." };
        var record = new Option<string?>("--record") { HelpName = "FILE", Description = "Where answers are recorded; without it, a file of the command's own, which it names." };
        var resume = new Option<bool>("--resume") { Description = "Go on with the recording: what has an answer there is not asked again." };
        var skipFailed = new Option<bool>("--skip-failed") { Description = "Trials without a verdict are still reported, and no longer make the exit code 4." };
        var asked = new Option<string?>("--ask") { HelpName = "FIELD", Description = "The field that a target is asked; prompt without it." };
        var answered = new Option<string?>("--answer") { HelpName = "FIELD", Description = "The field that takes its answer; response without it." };
        var seed = new Option<ulong>("--seed") { HelpName = "N", Description = "Decides what attacks leave open; 1 without it.", DefaultValueFactory = _ => 1 };
        var cases = new Option<string?>("--cases") { HelpName = "FILE", Description = "Write the answers that violate a principle as cases for a suite." };
        var format = CommonOptions.Formats(OutputFormats.OfProbes);
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "The folder that the results are written to, a file for each format, instead of standard output." };
        var open = new Option<bool>("--open") { Description = "Show the page in a browser; makes the format html where none is given." };
        var jobs = CommonOptions.Jobs("How many answers are judged at the same time.");
        var allowOutside = CommonOptions.AllowOutside();
        var asking = new ProbeTargetArguments();
        var command = new Command("probe", "Tries a model under a policy: under pressure, asked otherwise, attacked.") { spec, probes, targets, record, resume, skipFailed, asked, answered, seed, cases, format, folder, open, jobs, allowOutside };
        asking.AddTo(command);
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new ProbeOptions
            {
                Spec = parsed.GetRequiredValue(spec),
                Probes = parsed.GetValue(probes) ?? [],
                Targets = parsed.GetValue(targets) ?? [],
                Asking = asking.Read(parsed),
                Record = parsed.GetValue(record),
                Resume = parsed.GetValue(resume),
                SkipFailed = parsed.GetValue(skipFailed),
                Asked = parsed.GetValue(asked),
                Answered = parsed.GetValue(answered),
                Seed = parsed.GetValue(seed),
                Cases = parsed.GetValue(cases),
                Formats = [.. OutputFormats.Chosen(parsed.GetValue(format), parsed.GetValue(open), OutputFormats.OfProbes[0])],
                Folder = parsed.GetValue(folder),
                Open = parsed.GetValue(open),
                Jobs = parsed.GetValue(jobs),
                AllowOutside = parsed.GetValue(allowOutside),
            };
            return new ProbeRun(options, console).RunAsync(cancellationToken);
        });
        return command;
    }
}
