using System.CommandLine;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary><c>align prefer</c>: preference data beside a constitution.</summary>
internal static class PreferCommand
{
    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var data = new Argument<string[]>("DATA") { Description = "Files, folders or globs of preference data; - for standard input. Without any, those of align.json.", Arity = ArgumentArity.ZeroOrMore };
        var constitution = new Option<string?>("--constitution") { HelpName = "NAME", Description = "Which constitution, where the spec has several." };
        var reward = new Option<string?>("--reward") { HelpName = "NAME", Description = "An objective, a measure or a classifier of the spec that says how good an answer is. Standard: the one objective that is subject to the constitution." };
        var groupBy = new Option<string?>("--by") { HelpName = "MEMBER,…", Description = "Members of the data that accuracy is grouped by; $file is the file." };
        var gold = new Option<string?>("--gold") { HelpName = "FILE", Description = "Pairs that people labelled (member human: chosen, rejected or tie): decide by them which pairs are kept, flipped, or sent to a person." };
        var keep = new Option<double?>("--keep") { HelpName = "P", Description = "How probable a label must be right for its pair to be kept. Standard: 0.8." };
        var flip = new Option<double?>("--flip") { HelpName = "P", Description = "How probable a label must be wrong for its pair to be flipped. Standard: 0.9." };
        var pairs = new Option<string>("--pairs") { HelpName = "WHICH", Description = "Of several answers to a prompt: extremes (the best and the worst), or all that differ.", DefaultValueFactory = _ => "extremes" };
        Choice.AcceptOnly(pairs, "extremes", "all");
        var critiques = new Option<bool>("--critiques") { Description = "Write, for every violation, what asks a model to criticize and revise the answer." };
        var sample = new Option<int?>("--sample") { HelpName = "N", Description = "Draw so many pairs for people to label." };
        sample.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var count) && count is >= 1 and <= 1_000_000))
            {
                result.AddError($"`--sample` takes a whole number from 1 to 1000000, and not `{result.Tokens[0].Value}`.");
            }
        });
        var seed = new Option<ulong>("--seed") { HelpName = "N", Description = "Begins the random numbers of --sample.", DefaultValueFactory = _ => 1 };
        var threshold = CommonOptions.Percent("--threshold", "Exit with 1 where the constitution's accuracy is lower.");
        var format = CommonOptions.Formats(OutputFormats.OfPreferences);
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "The folder that results and data are written to." };
        var open = new Option<bool>("--open") { Description = "Show the page in a browser; makes the format html where none is given." };
        var jobs = CommonOptions.Jobs("How many blocks of records are judged at the same time.");
        var skipBadRecords = new Option<bool>("--skip-bad-records") { Description = "Exit as if records that can't be read were not there; they are still reported." };
        var maxRecord = new Option<int>("--max-record") { HelpName = "MB", Description = "The most megabytes of one record.", DefaultValueFactory = _ => RecordInput.DefaultMaxRecordBytes >> 20 };
        CommonOptions.RequireRange(maxRecord, 1, 1024);
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("prefer", "Compares preference data with a constitution, curates it, and makes some.")
        {
            spec, data, constitution, reward, groupBy, gold, keep, flip, pairs, critiques, sample, seed, threshold, format, folder, open, jobs, skipBadRecords, maxRecord, allowOutside,
        };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) => new PreferRun(
            new PreferOptions
            {
                Spec = parsed.GetRequiredValue(spec),
                Data = parsed.GetValue(data) ?? [],
                Constitution = parsed.GetValue(constitution),
                Reward = parsed.GetValue(reward),
                GroupBy = CommonOptions.Names(parsed.GetValue(groupBy)),
                Gold = parsed.GetValue(gold),
                Keep = parsed.GetValue(keep),
                Flip = parsed.GetValue(flip),
                AllPairs = parsed.GetRequiredValue(pairs) == "all",
                Critiques = parsed.GetValue(critiques),
                Sample = parsed.GetValue(sample),
                Seed = parsed.GetValue(seed),
                Threshold = parsed.GetValue(threshold),
                Formats = OutputFormats.Chosen(parsed.GetValue(format), parsed.GetValue(open), OutputFormats.OfPreferences[0]),
                Folder = parsed.GetValue(folder),
                Open = parsed.GetValue(open),
                Jobs = parsed.GetValue(jobs),
                SkipBadRecords = parsed.GetValue(skipBadRecords),
                MaxRecordBytes = parsed.GetValue(maxRecord) << 20,
                AllowOutside = parsed.GetValue(allowOutside),
            },
            console).RunAsync(cancellationToken));
        return command;
    }
}
