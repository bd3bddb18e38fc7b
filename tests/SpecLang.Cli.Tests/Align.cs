using System.Diagnostics;
using System.Text;
using SpecLang.Cli.Commands;

namespace SpecLang.Cli.Tests;

/// <summary>Runs the command: in this process, or the built one as a process of its own where that makes a difference.</summary>
internal static class Align
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The command that was built beside these tests.</summary>
    public static string ManagedFile { get; } = Path.Combine(AppContext.BaseDirectory, "align.dll");

    /// <summary>How a shell runs it.</summary>
    public static string Managed { get; } = "dotnet " + ManagedFile;

    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(input: "", arguments);

    public static Task<CommandResult> RunAsync(string input, string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<CommandResult> RunAsync(byte[] input, string[] arguments)
    {
        using var output = new MemoryStream();
        await using var messages = new StringWriter { NewLine = "\n" };
        using var console = new ToolConsole(output, messages, () => new MemoryStream(input), outputIsTerminal: false, messagesAreTerminal: false);
        var exitCode = await AlignCommand.RunAsync(arguments, console);
        return new CommandResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), messages.ToString());
    }

    /// <summary>Starts the command; its input stays open until the test closes it.</summary>
    public static Process Start(params string[] arguments) => StartProgram(Managed, "dotnet", [ManagedFile, .. arguments]);

    /// <summary>A command line of the shell in which <c>$align</c> is the command.</summary>
    public static Task<CommandResult> ShellAsync(string line, params string[] arguments) => ShellAsync(Managed, line, arguments);

    /// <summary>A command line of the shell in which <c>$align</c> is a command.</summary>
    public static async Task<CommandResult> ShellAsync(string command, string line, string[] arguments)
    {
        using var process = StartProgram(command, "bash", ["-c", line, "bash", .. arguments]);
        process.StandardInput.Close();
        return await FinishAsync(process);
    }

    public static async Task<CommandResult> FinishAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var messages = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new CommandResult(process.ExitCode, await output, await messages);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Process StartProgram(string command, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["align"] = command;
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
    }
}
