using System.CommandLine;
using SpecLang.Engine.Output;
using SpecLang.Engine.Scaffolding;

namespace SpecLang.Cli.Commands;

/// <summary><c>align new</c>: a small project to begin with.</summary>
internal static class NewCommand
{
    /// <summary>What the argument is called in the help.</summary>
    public const string FolderName = "FOLDER";

    private const string Standard = "assistant";

    public static Command Create(ToolConsole console)
    {
        var folder = new Argument<string>(FolderName) { Description = "The project's name, or the folder to make; `.` for this one, if it is empty." };
        var template = new Option<string>("--template")
        {
            HelpName = "TEMPLATE",
            Description = "What to begin with: " + string.Join(", ", ProjectTemplate.All.Select(t => t.Name)) + ".",
            DefaultValueFactory = _ => Standard,
        };
        Choice.AcceptOnly(template, [.. ProjectTemplate.All.Select(t => t.Name)]);
        var command = new Command("new", "Makes a small project to begin with: a spec with examples, and data to judge.") { folder, template };
        command.SetAction((parsed, _) => Task.FromResult(Run(console, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(template))));
        return command;
    }

    private static int Run(ToolConsole console, string folder, string templateName)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            console.Messages.WriteLine("align: error: `align new` needs a folder: the name of the new project, or a path.");
            return ExitCode.Usage;
        }

        var files = NewProject.Create(folder, ProjectTemplate.All.Single(t => t.Name == templateName));
        var shown = TerminalText.Escape(Path.TrimEndingDirectorySeparator(folder));
        foreach (var file in files)
        {
            console.Messages.WriteLine($"created {shown}/{file}");
        }

        console.Messages.WriteLine();
        console.Messages.WriteLine("Next:");
        console.Messages.WriteLine($"  align check {Quoted(shown)}");
        console.Messages.WriteLine($"  align test {Quoted(shown)}");
        console.Messages.WriteLine($"  align eval {Quoted(shown)}");
        return ExitCode.Fine;
    }

    private static string Quoted(string path) => path.All(c => char.IsLetterOrDigit(c) || c is '.' or '/' or '\\' or '_' or '-' or ':') ? path : $"\"{path}\"";
}
