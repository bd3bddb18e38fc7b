using System.CommandLine;
using SpecLang.LanguageServer;

namespace SpecLang.Cli.Commands;

/// <summary><c>align lsp</c>: the language server, which an editor starts and talks to.</summary>
internal static class LspCommand
{
    public static Command Create(ToolConsole console)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output, as it does in any case; editors pass this." };
        var command = new Command("lsp", "Serves an editor over standard input and output.") { stdio };
        command.SetAction((_, cancellationToken) => RunAsync(console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, CancellationToken cancellationToken)
    {
        await using var input = console.OpenInput();
        var options = new ServerOptions
        {
            Version = ToolVersion.Text,
            StartersFolder = Environment.GetEnvironmentVariable(ClassifierSetUp.FolderVariable) is { Length: > 0 } folder ? Path.Combine(folder, "models") : null,
            Log = console.Messages,
        };
        return await AlignLanguageServer.RunAsync(input, console.Output, options, cancellationToken);
    }
}
