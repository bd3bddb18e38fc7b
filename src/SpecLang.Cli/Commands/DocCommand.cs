using System.CommandLine;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary><c>align doc</c>: a spec as a page that people read.</summary>
internal static class DocCommand
{
    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var format = CommonOptions.Format("md", "md", "html");
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "The file that the page is written to, instead of standard output; .html or .htm makes it HTML." };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("doc", "Writes a spec as a page that people read.") { spec, format, file, allowOutside };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            SpecProject.Open(parsed.GetRequiredValue(spec), parsed.GetValue(allowOutside)),
            parsed.GetResult(format) is { Implicit: false } ? parsed.GetRequiredValue(format) : null,
            parsed.GetValue(file),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, SpecProject project, string? format, string? file, CancellationToken cancellationToken)
    {
        var compilation = PolicyCompiler.Check(project, cancellationToken);
        new DiagnosticPrinter(console.Messages, console.UseColor).Print(compilation.Diagnostics);
        if (compilation.HasErrors)
        {
            return ExitCode.SpecError;
        }

        var document = SpecDocumentReader.Read(compilation);
        var isHtml = format is null ? Path.GetExtension(file) is ".html" or ".htm" : format == "html";
        var page = Encoding.UTF8.GetBytes(isHtml ? HtmlPage.Write(document) : MarkdownPage.Write(document));
        if (file is null)
        {
            await console.Output.WriteAsync(page, cancellationToken);
            await console.Output.FlushAsync(cancellationToken);
            return ExitCode.Fine;
        }

        await WholeFile.WriteAsync(file, page, cancellationToken);
        await console.Messages.WriteLineAsync("wrote " + TerminalText.Escape(file));
        return ExitCode.Fine;
    }
}
