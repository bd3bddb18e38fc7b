using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Cli.Commands;

/// <summary><c>align check</c>: what the compiler has to say of specs.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var specs = new Argument<string[]>("SPEC") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Format("text", "text", "json", "sarif");
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("check", "Says what is wrong in a spec, and how to mend it.") { specs, format, allowOutside };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            console, parsed.GetRequiredValue(specs), parsed.GetRequiredValue(format), parsed.GetValue(allowOutside), cancellationToken)));
        return command;
    }

    private static int Run(ToolConsole console, string[] specs, string format, bool allowOutside, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Compiler.Diagnostics.Diagnostic>();
        foreach (var spec in specs)
        {
            var project = SpecProject.Open(spec, allowOutside);
            var compilation = PolicyCompiler.Check(project, cancellationToken);
            diagnostics.AddRange(compilation.Diagnostics);
            diagnostics.AddRange(compilation.Warnings);
            diagnostics.AddRange(MissingModels.Find(compilation, project));
            diagnostics.AddRange(MissingCases.Find(compilation, project));
            if (!compilation.HasErrors)
            {
                diagnostics.AddRange(CSharpEmitter.Check(compilation, cancellationToken));
            }
        }

        Write(console, format, diagnostics);
        return diagnostics.Exists(d => d.IsError) ? ExitCode.SpecError : ExitCode.Fine;
    }

    /// <summary>What is wrong is this command's result, so it goes to standard output in every format.</summary>
    private static void Write(ToolConsole console, string format, List<Compiler.Diagnostics.Diagnostic> diagnostics)
    {
        var output = new ArrayBufferWriter<byte>();
        switch (format)
        {
            case "json":
                DiagnosticJson.Write(output, diagnostics);
                output.Write("\n"u8);
                break;
            case "sarif":
                SarifWriter.Write(output, diagnostics, ToolVersion.Text);
                output.Write("\n"u8);
                break;
            default:
                output.Write(Encoding.UTF8.GetBytes(AsText(diagnostics, console.Profile.UsesColor)));
                break;
        }

        console.Output.Write(output.WrittenSpan);
        console.Output.Flush();
    }

    private static string AsText(List<Compiler.Diagnostics.Diagnostic> diagnostics, bool useColor)
    {
        if (diagnostics.Count == 0)
        {
            return "no errors\n";
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new DiagnosticPrinter(text, useColor).Print(diagnostics);
        return text.ToString();
    }
}
