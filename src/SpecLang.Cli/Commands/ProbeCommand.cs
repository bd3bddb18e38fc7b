using System.CommandLine;
using System.Globalization;

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

    /// <summary>The options that say how targets are asked.</summary>
    private sealed class ProbeTargetArguments
    {
        private readonly Option<string?> model = new("--model") { HelpName = "NAME", Description = "The model that a server is asked for, where its address has none behind #." };
        private readonly Option<string> temperature = new("--temperature") { HelpName = "T", Description = "The temperature that a server samples with: a number, or none to leave it to the server; 0 without it.", DefaultValueFactory = _ => "0" };
        private readonly Option<int?> maxTokens = new("--max-tokens") { HelpName = "N", Description = "The most tokens of an answer." };
        private readonly Option<string?> key = new("--key-env") { HelpName = "VARIABLE", Description = "The environment variable with the key that servers get." };
        private readonly Option<string[]> headers = new("--header") { HelpName = "NAME:VALUE", Description = "A header that servers get; may be given several times." };
        private readonly Option<string?> passed = new("--pass-env") { HelpName = "NAME,…", Description = "Environment variables that programs get, beside those that every program needs." };
        private readonly Option<double> timeout = new("--timeout") { HelpName = "SECONDS", Description = "How long one try may take; 60 without it.", DefaultValueFactory = _ => 60 };
        private readonly Option<int> retries = new("--retries") { HelpName = "N", Description = "How often a server is asked again that is busy, broken or not there; 4 without it.", DefaultValueFactory = _ => 4 };
        private readonly Option<int?> rate = new("--rate") { HelpName = "N", Description = "The most requests that a server gets in a minute." };
        private readonly Option<long?> maxRequests = new("--max-requests") { HelpName = "N", Description = "The most requests of the whole run, each try counted." };
        private readonly Option<int> concurrency = new("--concurrency") { HelpName = "N", Description = "How many questions are open at the same time; 4 without it.", DefaultValueFactory = _ => 4 };

        public ProbeTargetArguments()
        {
            CommonOptions.RequireRange(retries, 0, 20);
            CommonOptions.RequireRange(concurrency, 1, 256);
            RequirePositive(maxTokens);
            RequirePositive(rate);
            RequirePositive(maxRequests);
            RequirePositive(timeout, most: 86_400);
        }

        public void AddTo(Command command)
        {
            foreach (var option in (Option[])[model, temperature, maxTokens, key, headers, passed, timeout, retries, rate, maxRequests, concurrency])
            {
                command.Add(option);
            }
        }

        public ProbeTargetOptions Read(ParseResult parsed) => new()
        {
            Model = parsed.GetValue(model),
            Temperature = parsed.GetRequiredValue(temperature),
            MaxTokens = parsed.GetValue(maxTokens),
            KeyVariable = parsed.GetValue(key),
            Headers = parsed.GetValue(headers) ?? [],
            PassedVariables = CommonOptions.Names(parsed.GetValue(passed)),
            TimeoutSeconds = parsed.GetValue(timeout),
            Retries = parsed.GetValue(retries),
            RequestsPerMinute = parsed.GetValue(rate),
            MaxRequests = parsed.GetValue(maxRequests),
            Concurrency = parsed.GetValue(concurrency),
        };

        private static void RequirePositive(Option option, double most = int.MaxValue) => option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most))
            {
                result.AddError($"`{option.Name}` takes a number above 0{(most < int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $" and up to {most}") : "")}, and not `{result.Tokens[0].Value}`.");
            }
        });
    }
}
