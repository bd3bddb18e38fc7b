using System.CommandLine;
using System.CommandLine.Parsing;
using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary><c>align eval</c>: a constitution over files of records.</summary>
internal static class EvalCommand
{
    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var data = new Argument<string[]>("DATA") { Description = "Files, folders or globs of records; - for standard input. Without any, those of align.json.", Arity = ArgumentArity.ZeroOrMore };
        var constitution = new Option<string?>("--constitution") { HelpName = "NAME", Description = "Which constitution, where the spec has several." };
        var format = CommonOptions.Formats(OutputFormats.OfRuns);
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "The folder that the results are written to, a file for each format, instead of standard output." };
        var open = new Option<bool>("--open") { Description = "Show the page in a browser; makes the format html where none is given." };
        var against = new Option<string?>("--against") { HelpName = "FILE", Description = "Verdicts of another run (--format jsonl), which the page compares this one with." };
        var showPrivate = new Option<bool>("--show-private") { Description = "Show in the page the personal data that std/privacy finds, which is masked otherwise." };
        var failOn = new Option<string?>("--fail-on") { HelpName = "WHAT", Description = "Exit with 1 where a record is blocked (block), blocked or escalated (escalate), or violates any principle (violates)." };
        Choice.AcceptOnly(failOn, "block", "escalate", "violates");
        var evidence = new Option<string>("--evidence") { HelpName = "MODE", Description = "How much evidence a verdict shows: none, first, all; masked hides in messages what was found.", DefaultValueFactory = _ => "first" };
        Choice.AcceptOnly(evidence, "none", "first", "all", "masked");
        var margins = new Option<bool>("--margins") { Description = "With --format jsonl, how far each principle is from flipping, from -1 (violated) to 1." };
        var groupBy = new Option<string?>("--by") { HelpName = "FIELD,…", Description = "Fields of the record that the table is grouped by, with commas between them." };
        var over = new Option<string?>("--over") { HelpName = "FIELD", Description = "A field with a number, such as a turn: how rates and measures change from one of its values to the next." };
        var published = new Option<string[]>("--published") { HelpName = "FILE", Description = "Scores that others published of the groups of --by, which measures of the same name are compared with: files, folders or globs." };
        var seed = new Option<ulong>("--seed") { HelpName = "N", Description = "Begins the random numbers of the intervals that --published gives.", DefaultValueFactory = _ => 1 };
        var jobs = CommonOptions.Jobs("How many blocks of records are judged at the same time.");
        var resume = new Option<bool>("--resume") { Description = "Go on with the run that the folder of --out holds, after it was ended." };
        var shard = new Option<string?>("--shard") { HelpName = "I/N", Description = "Judge the Ith of N parts of the records, block by block; `align merge` puts the parts together." };
        shard.Validators.Add(RequireShard);
        var keepEvery = new Option<int>("--keep-every") { HelpName = "SECONDS", Description = "With --out, how much work may be lost when the run is ended.", DefaultValueFactory = _ => 5 };
        CommonOptions.RequireRange(keepEvery, 0, 3600);
        var noCache = new Option<bool>("--no-cache") { Description = "Compile anew, and keep nothing." };
        var skipBadRecords = new Option<bool>("--skip-bad-records") { Description = "Exit as if records that can't be read were not there; they are still reported." };
        var maxRecord = new Option<int>("--max-record") { HelpName = "MB", Description = "The most megabytes of one record.", DefaultValueFactory = _ => RecordInput.DefaultMaxRecordBytes >> 20 };
        var progress = new Option<bool>("--progress") { Description = "Say how far the run is also where messages go to a file or a pipe, a line each time." };
        var profile = new Option<bool>("--profile") { Description = "Say where the time went: by parts of the run and classifiers, and by matchers and principles on a sample of the records." };
        var allowOutside = CommonOptions.AllowOutside();
        CommonOptions.RequireRange(maxRecord, 1, 1024);

        var command = new Command("eval", "Judges records by a constitution.")
        {
            spec, data, constitution, format, folder, open, against, showPrivate, failOn, evidence, margins, groupBy, over, published, seed, jobs, resume, shard, keepEvery, progress, profile, noCache, skipBadRecords, maxRecord, allowOutside,
        };
        command.SetAction((parsed, cancellationToken) => new EvalRun(
            new EvalOptions
            {
                Spec = parsed.GetRequiredValue(spec),
                Data = parsed.GetValue(data) ?? [],
                Constitution = parsed.GetValue(constitution),
                Formats = OutputFormats.Chosen(parsed.GetValue(format), parsed.GetValue(open), OutputFormats.OfRuns[0]),
                Folder = parsed.GetValue(folder),
                Open = parsed.GetValue(open),
                Against = parsed.GetValue(against),
                ShowsPrivate = parsed.GetValue(showPrivate),
                FailOn = parsed.GetValue(failOn),
                Evidence = parsed.GetRequiredValue(evidence) switch
                {
                    "none" => EvidenceMode.None,
                    "all" => EvidenceMode.All,
                    "masked" => EvidenceMode.Masked,
                    _ => EvidenceMode.First,
                },
                Margins = parsed.GetValue(margins),
                GroupBy = CommonOptions.Names(parsed.GetValue(groupBy)),
                Over = parsed.GetValue(over),
                Published = parsed.GetValue(published) ?? [],
                Seed = parsed.GetValue(seed),
                Jobs = parsed.GetValue(jobs),
                Resume = parsed.GetValue(resume),
                Shard = parsed.GetValue(shard) is { } text ? RunShard.Parse(text) : null,
                KeepEvery = TimeSpan.FromSeconds(parsed.GetValue(keepEvery)),
                ShowsProgress = parsed.GetValue(progress),
                Profiles = parsed.GetValue(profile),
                UseCache = !parsed.GetValue(noCache),
                SkipBadRecords = parsed.GetValue(skipBadRecords),
                MaxRecordBytes = parsed.GetValue(maxRecord) << 20,
                AllowOutside = parsed.GetValue(allowOutside),
            },
            console).RunAsync(cancellationToken));
        return command;
    }

    private static void RequireShard(OptionResult result)
    {
        if (result.Tokens is [var token] && RunShard.Parse(token.Value) is null)
        {
            result.AddError($"`--shard` takes which part and how many there are, as 2/8, and not `{token.Value}`.");
        }
    }
}
