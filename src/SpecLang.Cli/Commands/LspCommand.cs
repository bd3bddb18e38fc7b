using System.CommandLine;
using SpecLang.Engine.Classifiers;
using SpecLang.LanguageServer;
using SpecLang.LanguageServer.Models;

namespace SpecLang.Cli.Commands;

/// <summary><c>align lsp</c>: the language server, which an editor starts and talks to.</summary>
internal static class LspCommand
{
    /// <summary>What the server starts itself as, to run models beside it; nothing that a person types.</summary>
    public const string ModelHostName = "--model-host";

    public static Command Create(ToolConsole console)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output, as it does in any case; editors pass this." };
        var command = new Command("lsp", "Serves an editor over standard input and output.") { stdio };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((_, cancellationToken) => RunAsync(console, cancellationToken));
        return command;
    }

    /// <summary>Runs models for a server that started this process.</summary>
    public static async Task<int> RunModelsAsync(ToolConsole console, CancellationToken cancellationToken)
    {
        await using var input = console.OpenInput();
        var open = new List<OnnxModels>();
        try
        {
            await ModelHost.RunAsync(input, console.Output, OpenModels, cancellationToken);
        }
        finally
        {
            open.ForEach(m => m.Dispose());
        }

        return ExitCode.Fine;

        Runtime.Classifiers.IClassifierProvider OpenModels(string root)
        {
            var models = OnnxHost.Open(ClassifiersFolder ?? AppContext.BaseDirectory, root, allowOutside: false);
            lock (open)
            {
                open.Add(models);
            }

            return models.Provider;
        }
    }

    private static string? ClassifiersFolder => Environment.GetEnvironmentVariable(ClassifierSetUp.FolderVariable) is { Length: > 0 } folder ? folder : null;

    private static async Task<int> RunAsync(ToolConsole console, CancellationToken cancellationToken)
    {
        await using var input = console.OpenInput();
        var folder = ClassifiersFolder;
        await using var models = ModelsBeside();
        var options = new ServerOptions
        {
            Version = ToolVersion.Text,
            StartersFolder = folder is null ? null : Path.Combine(folder, "models"),
            // They are 150 MB, which nobody expects an editor to fetch: `align eval` builds them when it needs them.
            Models = root => folder is not null && OnnxHost.IsBuilt(folder) ? models.For(root) : null,
            Log = console.Messages,
        };
        return await AlignLanguageServer.RunAsync(input, console.Output, options, cancellationToken);
    }

    /// <summary>This program again, as another process.</summary>
    private static ModelProcess ModelsBeside()
    {
        var program = Environment.ProcessPath ?? "dotnet";
        var isHosted = Path.GetFileNameWithoutExtension(program) is "dotnet";
        return new ModelProcess(program, isHosted ? [Path.Combine(AppContext.BaseDirectory, "align.dll"), ModelHostName] : [ModelHostName]);
    }
}
