using System.Diagnostics;
using SpecLang.Engine.Classifiers;

namespace SpecLang.Cli.Commands;

/// <summary>
/// Makes sure that what classifiers need is there: it is large, so it is built when the first classifier is to run, by the launcher that
/// started this process.
/// </summary>
internal sealed class ClassifierSetUp(ToolConsole console)
{
    internal const string FolderVariable = "ALIGN_CLASSIFIERS";
    private const string LauncherVariable = "ALIGN_LAUNCHER";

    /// <summary>The folder of SpecLang.Onnx and the starter models; null where there is none, and why is said.</summary>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(AppContext.BaseDirectory, "onnx");
        var launcher = Environment.GetEnvironmentVariable(LauncherVariable);
        if (launcher is not null && await BuildAsync(launcher, cancellationToken) != 0)
        {
            return null;
        }

        if (OnnxHost.IsBuilt(folder))
        {
            return folder;
        }

        await console.Messages.WriteLineAsync($"align: error: the spec has classifiers, and what runs them is not in `{folder}`; publish a program that has the packages SpecLang.Onnx and SpecLang.Models, and set {FolderVariable} to its folder, or, in a clone of SpecLang, start the command with the `align` launcher.");
        return null;
    }

    /// <summary>Builds where a source is newer; says nothing and is quick where none is.</summary>
    private static async Task<int> BuildAsync(string launcher, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(launcher, ["--build-classifiers"]) { UseShellExecute = false })
            ?? throw new InvalidOperationException("The launcher could not be started.");
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }
}
