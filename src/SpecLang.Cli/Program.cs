using SpecLang.Cli.Commands;

namespace SpecLang.Cli;

/// <summary>The <c>align</c> command.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] arguments)
    {
        // Before the console opens what might take the place of a closed stream.
        var isForManaged = ManagedCommand.IsNeededFor(arguments);
        using var console = ToolConsole.OfProcess();
        return isForManaged ? ManagedCommand.Run(console.Messages) : await AlignCommand.RunAsync(arguments, console);
    }
}
