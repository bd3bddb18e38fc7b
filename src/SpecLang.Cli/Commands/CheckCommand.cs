using System.Buffers;
using System.CommandLine;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;

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
            var compilation = PolicyCompiler.Check(SpecProject.Open(spec, allowOutside), cancellationToken);
            diagnostics.AddRange(compilation.Diagnostics);
            if (!compilation.HasErrors)
            {
                diagnostics.AddRange(CSharpEmitter.Emit(compilation, cancellationToken).Diagnostics);
            }
        }

        Write(console, format, diagnostics);
        return diagnostics.Exists(d => d.IsError) ? ExitCode.SpecError : ExitCode.Fine;
    }

    private static void Write(ToolConsole console, string format, List<Compiler.Diagnostics.Diagnostic> diagnostics)
    {
        var output = new ArrayBufferWriter<byte>();
        switch (format)
        {
            case "json":
                DiagnosticJson.Write(output, diagnostics);
                break;
            case "sarif":
                SarifWriter.Write(output, diagnostics, ToolVersion.Text);
                break;
            default:
                new DiagnosticPrinter(console.Messages, console.UseColor).Print(diagnostics);
                if (diagnostics.Count == 0)
                {
                    console.Messages.WriteLine("no errors");
                }

                return;
        }

        console.Output.Write(output.WrittenSpan);
        console.Output.Write("\n"u8);
        console.Output.Flush();
    }
}
