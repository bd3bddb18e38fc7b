using System.CommandLine;
using SpecLang.Cli.Output;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary><c>align build</c>: a spec as C#, or as a DLL.</summary>
internal static class BuildCommand
{
    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var output = new Option<string>("--out") { HelpName = "FOLDER", Description = "The folder that the files are written to.", DefaultValueFactory = _ => "." };
        var assembly = new Option<bool>("--assembly") { Description = "Write a DLL instead of the C#." };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("build", "Writes the C# that a spec becomes, or a DLL of it.") { spec, output, assembly, allowOutside };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            console, parsed.GetRequiredValue(spec), parsed.GetRequiredValue(output), parsed.GetValue(assembly), parsed.GetValue(allowOutside), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string spec, string folder, bool asAssembly, bool allowOutside, CancellationToken cancellationToken)
    {
        var project = SpecProject.Open(spec, allowOutside);
        if (SpecCompilation.Emit(project, console, cancellationToken) is not { } emitted)
        {
            return ExitCode.SpecError;
        }

        Directory.CreateDirectory(folder);
        if (asAssembly)
        {
            var file = Path.Combine(folder, Path.GetFileNameWithoutExtension(project.SpecPath) + ".dll");
            await WholeFile.WriteAsync(file, new PolicyCompiler(AssemblyCache.None).Assemble(emitted, cancellationToken), cancellationToken);
            await console.Messages.WriteLineAsync("wrote " + TerminalText.Escape(file));
            return ExitCode.Fine;
        }

        foreach (var emittedFile in emitted.Files)
        {
            var file = Path.Combine(folder, emittedFile.HintName);
            await WholeFile.WriteAsync(file, System.Text.Encoding.UTF8.GetBytes(emittedFile.Text), cancellationToken);
            await console.Messages.WriteLineAsync("wrote " + TerminalText.Escape(file));
        }

        return ExitCode.Fine;
    }
}
