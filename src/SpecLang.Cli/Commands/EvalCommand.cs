using System.CommandLine;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary><c>align eval</c>: a constitution over files of records.</summary>
internal static class EvalCommand
{
    /// <summary>Options of the plan that this version has not: asked for, they say so instead of being unknown.</summary>
    private static readonly string[] NotSupportedYet = ["--profile", "--out", "--resume", "--shard"];

    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var data = new Argument<string[]>("DATA") { Description = "Files, folders or globs of records; - for standard input. Without any, those of align.json.", Arity = ArgumentArity.ZeroOrMore };
        var constitution = new Option<string?>("--constitution") { HelpName = "NAME", Description = "Which constitution, where the spec has several." };
        var format = CommonOptions.Format("table", "table", "jsonl", "json");
        var failOn = new Option<string?>("--fail-on") { HelpName = "WHAT", Description = "Exit with 1 where a record is blocked (block), blocked or escalated (escalate), or violates any principle (violates)." };
        Choice.AcceptOnly(failOn, "block", "escalate", "violates");
        var evidence = new Option<string>("--evidence") { HelpName = "MODE", Description = "How much evidence a verdict shows: none, first, all; masked hides in messages what was found.", DefaultValueFactory = _ => "first" };
        Choice.AcceptOnly(evidence, "none", "first", "all", "masked");
        var margins = new Option<bool>("--margins") { Description = "With --format jsonl, how far each principle is from flipping, from -1 (violated) to 1." };
        var groupBy = new Option<string?>("--by") { HelpName = "FIELD,…", Description = "Fields of the record that the table is grouped by, with commas between them." };
        var jobs = CommonOptions.Jobs("How many blocks of records are judged at the same time.");
        var noCache = new Option<bool>("--no-cache") { Description = "Compile anew, and keep nothing." };
        var skipBadRecords = new Option<bool>("--skip-bad-records") { Description = "Exit as if records that can't be read were not there; they are still reported." };
        var maxRecord = new Option<int>("--max-record") { HelpName = "MB", Description = "The most megabytes of one record.", DefaultValueFactory = _ => RecordInput.DefaultMaxRecordBytes >> 20 };
        var allowOutside = CommonOptions.AllowOutside();
        CommonOptions.RequireRange(maxRecord, 1, 1024);

        var command = new Command("eval", "Judges records by a constitution.")
        {
            spec, data, constitution, format, failOn, evidence, margins, groupBy, jobs, noCache, skipBadRecords, maxRecord, allowOutside,
        };
        AddUnsupported(command);
        command.SetAction((parsed, cancellationToken) => new EvalRun(
            new EvalOptions
            {
                Spec = parsed.GetRequiredValue(spec),
                Data = parsed.GetValue(data) ?? [],
                Constitution = parsed.GetValue(constitution),
                Format = parsed.GetRequiredValue(format),
                FailOn = parsed.GetValue(failOn),
                Evidence = Enum.Parse<EvidenceMode>(parsed.GetRequiredValue(evidence), ignoreCase: true),
                Margins = parsed.GetValue(margins),
                GroupBy = parsed.GetValue(groupBy)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                Jobs = parsed.GetValue(jobs),
                UseCache = !parsed.GetValue(noCache),
                SkipBadRecords = parsed.GetValue(skipBadRecords),
                MaxRecordBytes = parsed.GetValue(maxRecord) << 20,
                AllowOutside = parsed.GetValue(allowOutside),
            },
            console).RunAsync(cancellationToken));
        return command;
    }

    private static void AddUnsupported(Command command)
    {
        foreach (var name in NotSupportedYet)
        {
            var option = new Option<string?>(name) { Hidden = true, Arity = ArgumentArity.ZeroOrOne };
            option.Validators.Add(result => result.AddError($"`{name}` is not supported yet by this version."));
            command.Add(option);
        }
    }
}
