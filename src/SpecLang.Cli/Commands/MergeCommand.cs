using System.CommandLine;

namespace SpecLang.Cli.Commands;

/// <summary><c>align merge</c>: the shards of one run, put together.</summary>
internal static class MergeCommand
{
    public static Command Create(ToolConsole console)
    {
        var shards = new Argument<string[]>("DIR") { Description = "The folders that `align eval … --shard I/N --out DIR` wrote, one for each shard.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Formats(OutputFormats.OfKeptRuns);
        format.Description = "Which results are written; without it, those that the shards were asked for.";
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "The folder that the results are written to, a file for each format, instead of standard output." };
        var command = new Command("merge", "Puts the shards of a run together to what the run gives without shards.") { shards, format, folder };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(new MergeRun(
            parsed.GetRequiredValue(shards), parsed.GetValue(format) ?? [], parsed.GetValue(folder), console).Run(cancellationToken)));
        return command;
    }
}
