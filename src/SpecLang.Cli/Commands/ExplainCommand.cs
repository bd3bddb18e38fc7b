using System.CommandLine;

namespace SpecLang.Cli.Commands;

/// <summary><c>align explain</c>: the whole reasoning of one verdict, or how a constitution is judged.</summary>
internal static class ExplainCommand
{
    private const int DefaultDepth = 4;

    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var record = new Argument<string?>("RECORD") { Description = "A file with the record, or with several (then --id says which); - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var id = new Option<string?>("--id") { HelpName = "ID", Description = "Which record, where there are several: its id, or its place as #17." };
        var constitution = new Option<string?>("--constitution") { HelpName = "NAME", Description = "Which constitution, where the spec has several." };
        var format = CommonOptions.Format("text", "text", "json");
        var principle = new Option<string[]>("--principle") { HelpName = "NAME", Description = "Show this principle alone; may be given several times.", AllowMultipleArgumentsPerToken = false };
        var depth = new Option<int>("--depth") { HelpName = "N", Description = "How many steps below a clause are shown; what lies deeper is counted.", DefaultValueFactory = _ => DefaultDepth };
        var noWords = new Option<bool>("--no-words") { Description = "Do not say which words moved the scores of classifiers." };
        var plan = new Option<bool>("--plan") { Description = "Tell how the constitution is judged instead: what its records are searched for, in which order conditions are read, and when classifiers are run." };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("explain", "Tells the whole reasoning of one verdict, or how verdicts are come to.") { spec, record, id, constitution, format, principle, depth, noWords, plan, allowOutside };
        command.Validators.Add(result =>
        {
            if (result.GetResult(spec) is { Tokens.Count: > 0 } && result.GetValue(plan) == (result.GetValue(record) is not null))
            {
                result.AddError(result.GetValue(plan) ? "`--plan` takes no record; leave one of the two out." : "`align explain` needs a record, or `--plan`.");
            }
        });
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new ExplainOptions
            {
                Spec = parsed.GetRequiredValue(spec),
                Record = parsed.GetValue(record) ?? string.Empty,
                Id = parsed.GetValue(id),
                Constitution = parsed.GetValue(constitution),
                Format = parsed.GetRequiredValue(format),
                Principles = parsed.GetValue(principle) ?? [],
                Depth = Math.Max(0, parsed.GetValue(depth)),
                ExplainsScores = !parsed.GetValue(noWords),
                AllowOutside = parsed.GetValue(allowOutside),
            };
            return parsed.GetValue(plan) ? Task.FromResult(new ExplainPlanRun(options, console).Run(cancellationToken)) : new ExplainRun(options, console).RunAsync(cancellationToken);
        });
        return command;
    }
}
