using System.Buffers;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Plans;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align explain --plan</c>, from the command line to the exit code. It reads no record and no model.</summary>
internal sealed class ExplainPlanRun(ExplainOptions options, ToolConsole console)
{
    public int Run(CancellationToken cancellationToken)
    {
        var project = SpecProject.Open(options.Spec, options.AllowOutside);
        if (SpecCompilation.Bind(project, console, cancellationToken) is not { } compilation)
        {
            return ExitCode.SpecError;
        }

        var constitutions = compilation.Constitutions.ToList();
        if (ConstitutionChoice.Of(constitutions.ConvertAll(c => c.Name), options.Constitution ?? project.Constitution, Say) is not { } name)
        {
            return ExitCode.Usage;
        }

        try
        {
            Write(PolicyPlanner.Of(constitutions.First(c => string.Equals(c.Name, name, StringComparison.Ordinal))));
            return ExitCode.Fine;
        }
        catch (SpecTooLargeException e)
        {
            Say("error: " + e.Message + ".");
            return ExitCode.SpecError;
        }
    }

    private void Write(PolicyPlan plan)
    {
        if (options.Format is "json")
        {
            var output = new ArrayBufferWriter<byte>();
            PolicyPlanJson.Write(output, plan);
            console.Output.Write(output.WrittenSpan);
        }
        else
        {
            using var text = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            new PolicyPlanText(console.Profile.Console(text), console.Profile.Width).Print(plan);
        }

        console.Output.Flush();
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
