using System.CommandLine;
using System.Globalization;

namespace SpecLang.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string> Spec() => new("SPEC") { Description = "An .align file, or a folder with an align.json." };

    public static Option<bool> AllowOutside() => new("--allow-outside") { Description = "Let links lead out of the project's folder." };

    /// <summary>Names with commas between them.</summary>
    public static IReadOnlyList<string> Names(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Formats of which several may be asked for at once.</summary>
    public static Option<string[]> Formats(params string[] formats)
    {
        var option = new Option<string[]>("--format")
        {
            HelpName = "FORMAT",
            Description = $"How the result is written: {string.Join(", ", formats)}. The standard is {formats[0]}. Several may be given, with --out.",
        };
        Choice.AcceptOnly(option, formats);
        return option;
    }

    public static Option<string> Format(string standard, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "How the result is written: " + string.Join(", ", formats) + ".",
            DefaultValueFactory = _ => standard,
        };
        Choice.AcceptOnly(option, formats);
        return option;
    }

    public static Option<int> Jobs(string description)
    {
        var option = new Option<int>("--jobs") { HelpName = "N", Description = description, DefaultValueFactory = _ => Environment.ProcessorCount };
        RequireRange(option, 1, 256);
        return option;
    }

    public static Option<double?> Percent(string name, string description)
    {
        var option = new Option<double?>(name) { HelpName = "PERCENT", Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100))
            {
                result.AddError($"`{name}` takes a number from 0 to 100, and not `{result.Tokens[0].Value}`.");
            }
        });
        return option;
    }

    public static void RequireRange(Option<int> option, int low, int high) => option.Validators.Add(result =>
    {
        if (result.Errors.Any() || result.Tokens.Count == 0)
        {
            return;
        }

        if (!int.TryParse(result.Tokens[0].Value, out var value) || value < low || value > high)
        {
            result.AddError($"`{option.Name}` takes a whole number from {low} to {high}, and not `{result.Tokens[0].Value}`.");
        }
    });
}
