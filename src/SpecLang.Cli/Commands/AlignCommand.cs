using System.CommandLine;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>The root command: what <c>align</c> can do, and how its exits are made from its failures.</summary>
internal static class AlignCommand
{
    /// <summary>Commands of the plan that this version has not: asked for, they say so instead of being unknown.</summary>
    private static readonly string[] NotSupportedYet =
        ["objective", "data", "review", "model", "train"];

    /// <summary>The commands, in the order of the help. Only the one that is asked for is made: each has many options, and they take time.</summary>
    private static readonly NamedCommand[] Commands =
    [
        new("new", NewCommand.Create),
        new("check", CheckCommand.Create),
        new("build", BuildCommand.Create),
        new("eval", EvalCommand.Create),
        new("merge", MergeCommand.Create),
        new("explain", ExplainCommand.Create),
        new("test", TestCommand.Create),
        new("diff", DiffCommand.Create),
        new("drift", DriftCommand.Create),
        new("calibrate", CalibrateCommand.Create),
        new("prefer", PreferCommand.Create),
        new("mutate", MutateCommand.Create),
        new("probe", ProbeCommand.Create),
        new("fmt", FmtCommand.Create),
        new("doc", DocCommand.Create),
        new("lsp", LspCommand.Create),
    ];

    /// <summary>How long a cancelled command may take to write its last whole line and say so (130), before the process is ended under it. A busy machine needs more than the usual 2 s.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken = default)
    {
        if (arguments.Length > 0 && NotSupportedYet.Contains(arguments[0], StringComparer.Ordinal))
        {
            await console.Messages.WriteLineAsync($"align: error: `align {arguments[0]}` is not supported yet by this version; run `align --help` for what there is.");
            return ExitCode.Usage;
        }

        if (arguments is [LspCommand.ModelHostName])
        {
            return !ManagedCommand.IsHere ? ManagedCommand.Run(console.Messages) : await LspCommand.RunModelsAsync(console, cancellationToken);
        }

        var root = new RootCommand("Checks, compiles and runs policies for language models, written in .align files.");
        var named = Array.FindAll(Commands, c => arguments.Length > 0 && string.Equals(c.Name, arguments[0], StringComparison.Ordinal));
        foreach (var command in named.Length == 0 ? Commands : named)
        {
            root.Add(command.Create(console));
        }

        var parsed = root.Parse(arguments);
        if (UsageProblems.Of(parsed, arguments) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
            {
                await console.Messages.WriteLineAsync("align: error: " + TerminalText.Escape(problem));
            }

            await console.Messages.WriteLineAsync("align: run `align --help`, or `align COMMAND --help`, for what there is.");
            return ExitCode.Usage;
        }

        return await InvokeAsync(parsed, console, cancellationToken);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, ToolConsole console, CancellationToken cancellationToken)
    {
        using var termination = new Termination(TimeToEnd, cancellationToken);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, termination.Token);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (ProjectException e)
        {
            await console.Messages.WriteLineAsync("align: error: " + TerminalText.Escape(e.Message));
            return e.Problem switch
            {
                ProjectProblem.Usage => ExitCode.Usage,
                ProjectProblem.Spec => ExitCode.SpecError,
                _ => ExitCode.DataError,
            };
        }
        catch (IOException e) when (ClosedPipe.Is(e))
        {
            // Whoever read our output has seen enough.
            return ExitCode.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await console.Messages.WriteLineAsync("align: error: " + TerminalText.Escape(e.Message));
            return ExitCode.DataError;
        }
    }

    /// <summary>A command and how it is made.</summary>
    private sealed record NamedCommand(string Name, Func<ToolConsole, Command> Create);
}
