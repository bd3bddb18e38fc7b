using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SpecLang.Cli;

/// <summary>
/// The command as it runs on .NET, which makes code at run time and loads assemblies. The native command can do neither, and hands over calls that need it:
/// before anything was written or read, the process becomes the managed command, with the same arguments, environment and open files.
/// </summary>
internal static class ManagedCommand
{
    private const string File = "align.dll";
    private const string Runtime = "dotnet";
    private const string ArgumentsOfThisProcess = "/proc/self/cmdline";
    private const int NotFound = 2;

    /// <summary>Input, output and error are the first descriptors.</summary>
    private const int StandardStreams = 3;

    /// <summary>F_GETFD, which fails where the descriptor is closed.</summary>
    private const int GetFlags = 1;

    /// <summary>SIGPIPE on Linux, and what stands for a signal's usual effect.</summary>
    private const int BrokenPipe = 13;

    private const nint UsualEffect = 0;

    /// <summary>Whether this process is the managed command, and not the native one. What is done only where this is true is not part of the native command.</summary>
    [FeatureSwitchDefinition("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported")]
    public static bool IsHere => RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>
    /// Whether a call is for the managed command whatever it asks for: response files are read by the parser, and some of them can be read once only; where standard
    /// input, output or error is closed, the next file that is opened takes its place, and that is another one in each of the two.
    /// </summary>
    public static bool IsNeededFor(IReadOnlyList<string> arguments) =>
        !IsHere && (arguments.Any(a => a.StartsWith('@')) || Enumerable.Range(0, StandardStreams).Any(d => Control(d, GetFlags) < 0));

    /// <summary>Has the managed command run all calls of a command, once their arguments are known to be right.</summary>
    public static Command HandOver(Command command, ToolConsole console)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(console);
        command.SetAction(_ => Run(console.Messages));
        return command;
    }

    /// <summary>Runs the same call as the managed command, in place of this process. Nothing may have been written or read.</summary>
    /// <param name="messages">Takes what is wrong.</param>
    /// <returns>Only where there is no managed command to run: what the command exits with, after it was said.</returns>
    public static int Run(TextWriter messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        messages.WriteLine("align: error: " + Become(ArgumentsAsGiven()));
        return ExitCode.DataError;
    }

    /// <returns>Why it could not.</returns>
    private static string Become(IReadOnlyList<byte[]> arguments)
    {
        var program = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)) ?? "", File);
        if (!System.IO.File.Exists(program))
        {
            return $"this call needs the command that runs on .NET, and there is no `{program}`; build it with ./align.";
        }

        // As the launcher sets it: the command mostly lives for seconds, which profile-guided recompilation doesn't win back.
        _ = SetEnvironment("DOTNET_TieredPGO", "0", overwrite: 1);
        SetSignal(BrokenPipe, UsualEffect);
        nint[] words = [Text(Runtime), Text(program), .. arguments.Skip(1).Select(Text), 0];
        _ = Execute(words[0], words);
        var error = Marshal.GetLastPInvokeError();
        return error == NotFound
            ? "this call needs .NET, and there is no dotnet on the path; install the .NET 10 SDK and try again."
            : $"this call needs .NET, and dotnet could not be started: {Marshal.GetPInvokeErrorMessage(error)}.";
    }

    /// <summary>The arguments in the bytes that were given, which need not be text.</summary>
    private static List<byte[]> ArgumentsAsGiven()
    {
        byte[] all;
        try
        {
            all = System.IO.File.ReadAllBytes(ArgumentsOfThisProcess);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is no /proc in some containers.
            return [.. Environment.GetCommandLineArgs().Select(Encoding.UTF8.GetBytes)];
        }

        var arguments = new List<byte[]>();
        for (int start = 0, end; start < all.Length; start = end + 1)
        {
            end = Array.IndexOf(all, (byte)0, start);
            end = end < 0 ? all.Length : end;
            arguments.Add(all[start..end]);
        }

        return arguments;
    }

    private static nint Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes as a text of C, which stays until the process becomes another.</summary>
    private static nint Text(byte[] bytes)
    {
        var memory = Marshal.AllocHGlobal(bytes.Length + 1);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        Marshal.WriteByte(memory, bytes.Length, 0);
        return memory;
    }

    [DllImport("libc", EntryPoint = "execvp", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Execute(nint file, nint[] arguments);

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command);

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SetSignal(int signal, nint effect);
}
