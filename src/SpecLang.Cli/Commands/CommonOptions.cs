using System.CommandLine;

namespace SpecLang.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string> Spec() => new("SPEC") { Description = "An .align file, or a folder with an align.json." };

    public static Option<bool> AllowOutside() => new("--allow-outside") { Description = "Let links lead out of the project's folder." };

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
}
