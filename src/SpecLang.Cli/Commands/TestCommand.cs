using System.CommandLine;

namespace SpecLang.Cli.Commands;

/// <summary><c>align test</c>: whether specs do what their examples and suites say.</summary>
internal static class TestCommand
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders with all .align files below; without any, the folder you are in.", Arity = ArgumentArity.ZeroOrMore };
        var filter = new Option<string?>("--filter") { HelpName = "TEXT", Description = "Only tests whose name, SUITE: NAME, has this in it; * stands for any text." };
        var jobs = CommonOptions.Jobs("How many tests are judged at the same time.");
        var failFast = new Option<bool>("--fail-fast") { Description = "Stop at the first test that fails." };
        var update = new Option<bool>("--update") { Description = "Keep the verdicts of now in the snapshots of suites, instead of comparing with those." };
        var format = CommonOptions.Formats(OutputFormats.OfTests);
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "The folder that the results are written to, a file for each format, instead of standard output." };
        var open = new Option<bool>("--open") { Description = "Show the page in a browser; makes the format html where none is given." };
        var groupBy = new Option<string?>("--by") { HelpName = "FIELD,…", Description = "Members of the cases' records that failures are grouped by, with commas between them." };
        var watch = new Option<bool>("--watch") { Description = "Go on: run again what a saved file touches, until Ctrl+C." };
        var coverage = new Option<bool>("--coverage") { Description = "Say which clauses, branches and words the tests exercised, and which not." };
        var threshold = CommonOptions.Percent("--threshold", "Exit with 1 where the tests exercise less of the clauses.");
        var lcov = new Option<string?>("--lcov") { HelpName = "FILE", Description = "Write the coverage for lcov." };
        var cobertura = new Option<string?>("--cobertura") { HelpName = "FILE", Description = "Write the coverage as Cobertura's XML." };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("test", "Runs the examples and suites of specs.") { paths, filter, jobs, failFast, update, watch, format, folder, open, groupBy, coverage, threshold, lcov, cobertura, allowOutside };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new TestOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Filter = parsed.GetValue(filter),
                Jobs = parsed.GetValue(jobs),
                FailFast = parsed.GetValue(failFast),
                Update = parsed.GetValue(update),
                Formats = OutputFormats.Chosen(parsed.GetValue(format), parsed.GetValue(open), OutputFormats.OfTests[0]),
                Folder = parsed.GetValue(folder),
                Open = parsed.GetValue(open),
                GroupBy = CommonOptions.Names(parsed.GetValue(groupBy)),
                Coverage = parsed.GetValue(coverage),
                Threshold = parsed.GetValue(threshold),
                Lcov = parsed.GetValue(lcov),
                Cobertura = parsed.GetValue(cobertura),
                AllowOutside = parsed.GetValue(allowOutside),
                Watch = parsed.GetValue(watch),
            };
            return options.Watch ? new TestWatch(options, console).RunAsync(cancellationToken) : new TestRun(options, console).RunAsync(cancellationToken);
        });
        return command;
    }
}
