using System.CommandLine;
using System.Globalization;

namespace SpecLang.Cli.Commands;

/// <summary>The options that say how targets are asked.</summary>
internal sealed class ProbeTargetArguments
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
