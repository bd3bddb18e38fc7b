using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>What an output can show: a terminal its colours and its width, anything else plain text of a fixed width.</summary>
/// <param name="IsTerminal">Whether a person looks at it as it is written.</param>
/// <param name="UsesColor">Whether it may have colours.</param>
/// <param name="Width">Its columns.</param>
public sealed record TerminalProfile(bool IsTerminal, bool UsesColor, int Width)
{
    /// <summary>The columns of a file or a pipe, so that it does not depend on the window that a command was started in.</summary>
    public const int WidthOfFiles = 100;

    private const int LeastWidth = 40;

    /// <summary>The profile of an output.</summary>
    /// <param name="isRedirected">Whether the output goes to a file or a pipe.</param>
    /// <param name="noColor">The environment variable <c>NO_COLOR</c>: set to anything but nothing, it turns colours off (no-color.org).</param>
    /// <param name="width">The window's columns; 0 where they are unknown.</param>
    public static TerminalProfile Of(bool isRedirected, string? noColor, int width) => isRedirected
        ? new TerminalProfile(IsTerminal: false, UsesColor: false, WidthOfFiles)
        : new TerminalProfile(IsTerminal: true, string.IsNullOrEmpty(noColor), width <= 0 ? WidthOfFiles : Math.Max(LeastWidth, width));

    /// <summary>A console that writes to an output as the profile says, whatever the environment.</summary>
    public IAnsiConsole Console(TextWriter output)
    {
        var settings = new AnsiConsoleSettings
        {
            Ansi = UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        };
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        return console;
    }
}
