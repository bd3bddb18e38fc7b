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
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("test", "Runs the examples and suites of specs.") { paths, filter, jobs, failFast, update, allowOutside };
        command.SetAction((parsed, cancellationToken) => new TestRun(
            new TestOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Filter = parsed.GetValue(filter),
                Jobs = parsed.GetValue(jobs),
                FailFast = parsed.GetValue(failFast),
                Update = parsed.GetValue(update),
                AllowOutside = parsed.GetValue(allowOutside),
            },
            console).RunAsync(cancellationToken));
        return command;
    }
}
