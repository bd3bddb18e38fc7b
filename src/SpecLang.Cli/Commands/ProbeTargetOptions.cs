using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Engine.Targets;
using SpecLang.Engine.Targets.Commands;

namespace SpecLang.Cli.Commands;

/// <summary>How targets are asked, as the command line says it.</summary>
internal sealed record ProbeTargetOptions
{
    /// <summary>A variable or a header of such a name holds something that nobody is to see.</summary>
    private static readonly string[] SecretWords = ["key", "token", "secret", "password", "auth", "cookie", "credential"];

    public string? Model { get; init; }

    /// <summary>A number, or <c>none</c>.</summary>
    public string Temperature { get; init; } = "0";

    public int? MaxTokens { get; init; }

    public string? KeyVariable { get; init; }

    /// <summary>As written: <c>Name: value</c>.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    public IReadOnlyList<string> PassedVariables { get; init; } = [];

    public double TimeoutSeconds { get; init; } = 60;

    public int Retries { get; init; } = 4;

    public int? RequestsPerMinute { get; init; }

    public long? MaxRequests { get; init; }

    public int Concurrency { get; init; } = 4;

    /// <summary>The options of targets.</summary>
    /// <param name="environment">The environment of this process.</param>
    /// <exception cref="FormatException">One of them is wrong; the message is a sentence that shows no secret.</exception>
    public TargetOptions Resolve(IDictionary environment)
    {
        var headers = Headers.Select(HeaderOf).ToImmutableArray();
        var key = KeyOf(environment);
        return new TargetOptions
        {
            Model = Model,
            Temperature = TemperatureOf(),
            MaxTokens = MaxTokens,
            Key = key,
            Headers = headers,
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
            Retries = Retries,
            RequestsPerMinute = RequestsPerMinute,
            Concurrency = Concurrency,
            Environment = ProgramEnvironment.Of(environment, [.. PassedVariables]),
            Secrets = TargetSecrets.Of(
            [
                .. key is null ? [] : new[] { key },
                .. headers.Where(h => IsSecret(h.Name)).SelectMany(h => h.Value.Split(' ')),
                .. PassedVariables.Where(IsSecret).Select(n => environment[n] as string).OfType<string>(),
            ]),
        };
    }

    private static bool IsSecret(string name) => SecretWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    private string? KeyOf(IDictionary environment)
    {
        if (KeyVariable is null)
        {
            return null;
        }

        if (environment[KeyVariable] is not string { Length: > 0 } key)
        {
            throw new FormatException($"environment variable `{KeyVariable}`, which --key-env names, is not set.");
        }

        return key.Any(c => c is < ' ' or > '~') ? throw new FormatException($"environment variable `{KeyVariable}` holds characters that no key has, such as a line end.") : key;
    }

    private double? TemperatureOf()
    {
        if (Temperature == "none")
        {
            return null;
        }

        return double.TryParse(Temperature, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 2
            ? value
            : throw new FormatException($"`--temperature` takes a number from 0 to 2, or none, and not `{Temperature}`.");
    }

    private static (string Name, string Value) HeaderOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon <= 0 ? string.Empty : text[..colon].Trim();
        var value = colon <= 0 ? string.Empty : text[(colon + 1)..].Trim();
        var isToken = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"`--header` can't set `{name}`, which belongs to the question itself.");
        }

        return isToken && value.All(c => c is >= ' ' and <= '~') ? (name, value) : throw new FormatException("`--header` takes a name, a colon and a value in ASCII, as in --header \"X-Team: red\".");
    }
}
