using SpecLang.Cli.Commands;

namespace SpecLang.Cli;

/// <summary>The <c>align</c> command.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] arguments)
    {
        using var console = ToolConsole.OfProcess();
        return await AlignCommand.RunAsync(arguments, console);
    }
}
