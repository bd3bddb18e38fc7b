using System.CommandLine;
using System.Text;
using SpecLang.Compiler.Formatting;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary><c>align fmt</c>: gives specs their one layout.</summary>
internal static class FmtCommand
{
    private const string ByteOrderMark = "\uFEFF";

    private const string StandardInput = "-";

    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders; without one, this folder.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; list the files that are laid out otherwise, and exit with 1 if there is one." };
        var stdin = new Option<bool>("--stdin") { Description = "Lay out standard input, to standard output." };
        var stdinPath = new Option<string>("--stdin-path") { HelpName = "PATH", Description = "What messages call standard input.", DefaultValueFactory = _ => StandardInput };
        var command = new Command("fmt", "Lays specs out in the one way there is.") { paths, check, stdin, stdinPath };
        command.Validators.Add(result =>
        {
            if (result.GetValue(stdin) && result.GetValue(paths) is { Length: > 0 })
            {
                result.AddError("`--stdin` takes no files; leave one of the two out.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(parsed.GetValue(stdin)
            ? FormatInput(console, parsed.GetRequiredValue(stdinPath), parsed.GetValue(check), cancellationToken)
            : FormatFiles(console, parsed.GetValue(paths) ?? [], parsed.GetValue(check), cancellationToken)));
        return command;
    }

    private static int FormatFiles(ToolConsole console, string[] paths, bool onlyCheck, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Fine;
        foreach (var file in SpecSource.Find(paths.Length == 0 ? ["."] : paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = FormatFile(console, file, onlyCheck, cancellationToken);
            exitCode = exitCode == ExitCode.Fine || (result != ExitCode.Fine && Rank(result) < Rank(exitCode)) ? result : exitCode;
        }

        console.Output.Flush();
        return exitCode;
    }

    /// <summary>Where several things happened, the exit code is that of the first of: a spec that can't be read, a file that can't, a difference.</summary>
    private static int Rank(int exitCode) => exitCode == ExitCode.Findings ? int.MaxValue : exitCode;

    private static int FormatFile(ToolConsole console, SpecSource file, bool onlyCheck, CancellationToken cancellationToken)
    {
        try
        {
            var text = file.Read();
            if (Format(console, file.Name, text, cancellationToken) is not { } formatted)
            {
                return ExitCode.SpecError;
            }

            if (formatted == text)
            {
                return ExitCode.Fine;
            }

            if (onlyCheck)
            {
                WriteOut(console, TerminalText.Escape(file.Name) + "\n");
                return ExitCode.Findings;
            }

            file.Write(formatted);
            console.Messages.WriteLine("laid out " + TerminalText.Escape(file.Name));
            return ExitCode.Fine;
        }
        catch (ProjectException e)
        {
            console.Messages.WriteLine("align: error: " + TerminalText.Escape(e.Message));
            return ExitCode.DataError;
        }
    }

    private static int FormatInput(ToolConsole console, string name, bool onlyCheck, CancellationToken cancellationToken)
    {
        using var input = console.OpenInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var text = SpecSource.Decode(bytes.ToArray(), name);
        if (Format(console, name, text, cancellationToken) is not { } formatted)
        {
            return ExitCode.SpecError;
        }

        WriteOut(console, onlyCheck ? (formatted == text ? "" : TerminalText.Escape(name) + "\n") : formatted);
        console.Output.Flush();
        return onlyCheck && formatted != text ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <returns>Null where the text has an error, which is then said.</returns>
    private static string? Format(ToolConsole console, string name, string text, CancellationToken cancellationToken)
    {
        var hasMark = text.StartsWith(ByteOrderMark, StringComparison.Ordinal);
        var tree = SyntaxTree.Parse(new SourceText(name, hasMark ? text[ByteOrderMark.Length..] : text), cancellationToken);
        if (tree.Diagnostics.Any(d => d.IsError))
        {
            new DiagnosticPrinter(console.Messages, console.UseColor).Print([.. tree.Diagnostics.Where(d => d.IsError)]);
            return null;
        }

        return (hasMark ? ByteOrderMark : "") + Formatter.Format(tree);
    }

    private static void WriteOut(ToolConsole console, string text) => console.Output.Write(Encoding.UTF8.GetBytes(text));
}
