using System.CommandLine;
using System.CommandLine.Parsing;

namespace SpecLang.Cli.Commands;

/// <summary>What is wrong with a command line, one sentence a mistake.</summary>
internal static class UsageProblems
{
    private const string EndOfOptions = "--";

    /// <summary>The mistakes; none where the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var command = parsed.CommandResult.Command;
        if (UnknownOptions(parsed, arguments) is { Count: > 0 } unknown)
        {
            var options = string.Join(", ", command.Options.Where(o => !o.Hidden).Select(o => o.Name));
            return [.. unknown.Select(o => $"`{o}` is no option of `{NameOf(parsed)}`; it has {options}.")];
        }

        return parsed.Errors.Count == 0 ? []
            : command is RootCommand ? [parsed.UnmatchedTokens is [var first, ..] ? $"`{first}` is no command; there are {Commands(command)}." : $"name a command: {Commands(command)}."]
            : parsed.UnmatchedTokens is [var extra, ..] ? [$"`{extra}` is one argument too many for `{NameOf(parsed)}`."]
            : [.. parsed.Errors.Select(e => SentenceOf(e, parsed))];
    }

    /// <summary>The parser takes what it doesn't know for a file; a file whose name begins with a dash is written behind <c>--</c>.</summary>
    private static List<string> UnknownOptions(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var end = arguments.TakeWhile(a => !string.Equals(a, EndOfOptions, StringComparison.Ordinal)).Count();
        var taken = parsed.CommandResult.Command.Arguments.Select(parsed.GetResult).OfType<ArgumentResult>().SelectMany(r => r.Tokens).Select(t => t.Value);
        return [.. taken.Concat(parsed.UnmatchedTokens).Where(t => t.Length > 1 && t[0] == '-' && arguments.Take(end).Contains(t, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    private static string SentenceOf(ParseError error, ParseResult parsed) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Argument.Name: NewCommand.FolderName } => $"`{NameOf(parsed)}` needs a folder: the name of the new project, or a path.",
        ArgumentResult { Tokens.Count: 0 } => $"`{NameOf(parsed)}` needs the spec: an .align file, or a folder with an align.json.",
        OptionResult { Tokens.Count: 0, Option.Hidden: false } option => $"`{option.Option.Name}` needs a value.",
        _ => error.Message,
    };

    private static string NameOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "align" : "align " + parsed.CommandResult.Command.Name;

    private static string Commands(Command root) => string.Join(", ", root.Subcommands.Select(c => c.Name));
}
