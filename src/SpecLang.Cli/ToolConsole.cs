using System.Text;
using SpecLang.Cli.Output;

// The one place where the process's own console is met; everything else gets this class.
#pragma warning disable RS0030

namespace SpecLang.Cli;

/// <summary>Where the command writes and reads: the process's own streams, or a test's.</summary>
internal sealed class ToolConsole : IDisposable
{
    private readonly Func<Stream> openInput;

    public ToolConsole(Stream output, TextWriter messages, Func<Stream> openInput, bool outputIsTerminal, bool messagesAreTerminal)
    {
        Output = output;
        Messages = messages;
        OutputIsTerminal = outputIsTerminal;
        MessagesAreTerminal = messagesAreTerminal;
        this.openInput = openInput;
    }

    /// <summary>Results, as bytes.</summary>
    public Stream Output { get; }

    /// <summary>What is said to the person at the terminal.</summary>
    public TextWriter Messages { get; }

    public bool OutputIsTerminal { get; }

    public bool MessagesAreTerminal { get; }

    /// <summary>Whether messages may be coloured: on a terminal, unless <c>NO_COLOR</c> says otherwise (https://no-color.org).</summary>
    public bool UseColor => MessagesAreTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>How wide the output is, and whether it takes colours.</summary>
    public TerminalProfile Profile => TerminalProfile.Of(!OutputIsTerminal, Environment.GetEnvironmentVariable("NO_COLOR"), OutputIsTerminal ? Console.WindowWidth : TerminalProfile.WidthOfFiles);

    public static ToolConsole OfProcess()
    {
        var messages = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        return new ToolConsole(OpenOutput(), messages, Console.OpenStandardInput, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    private static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardOutput();

    public Stream OpenInput() => openInput();

    public void Dispose()
    {
        Messages.Dispose();
        Output.Dispose();
    }
}
