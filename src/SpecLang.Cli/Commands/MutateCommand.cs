using System.CommandLine;
using System.Globalization;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Mutation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Cli.Commands;

/// <summary><c>align mutate</c>: which small changes of a spec its tests would not notice.</summary>
internal static class MutateCommand
{
    private const int NamedTests = 5;

    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var jobs = CommonOptions.Jobs("How many changes are tried at the same time.");
        var threshold = CommonOptions.Percent("--threshold", "Exit with 1 where the mutation score is lower.");
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("mutate", "Tries small changes of a spec, and says which of them its tests would not notice.") { spec, jobs, threshold, allowOutside };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            console, parsed.GetRequiredValue(spec), parsed.GetValue(jobs), parsed.GetValue(threshold), parsed.GetValue(allowOutside), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string spec, int jobs, double? threshold, bool allowOutside, CancellationToken cancellationToken)
    {
        var project = SpecProject.Open(spec, allowOutside);
        if (SpecCompilation.Bind(project, console, cancellationToken) is not { } compilation)
        {
            return ExitCode.SpecError;
        }

        OnnxModels? onnx = null;
        try
        {
            var models = new TestModels(async token =>
            {
                onnx = await new ClassifierSetUp(console).PrepareAsync(token) is { } folder ? OnnxHost.Open(folder, project.Root, allowOutside) : null;
                return onnx?.Provider;
            });
            return Report(console, await new MutationRunner(project, compilation, models, jobs).RunAsync(cancellationToken), threshold);
        }
        catch (SpecTooLargeException e)
        {
            Say(console, "error: " + e.Message + ".");
            return ExitCode.SpecError;
        }
        finally
        {
            onnx?.Dispose();
        }
    }

    private static int Report(ToolConsole console, MutationResult result, double? threshold)
    {
        if (!result.FailingTests.IsEmpty)
        {
            var more = result.FailingTests.Length > NamedTests ? string.Create(CultureInfo.InvariantCulture, $" and {result.FailingTests.Length - NamedTests} more") : "";
            Say(console, $"error: tests fail without any change, so they can't tell what a change does: {string.Join(", ", result.FailingTests.Take(NamedTests))}{more}; run `align test`, and mend them first.");
            return ExitCode.Findings;
        }

        if (result.Tests == 0)
        {
            Say(console, "error: there is no test that could notice a change; write an example into a constitution, or a suite with cases.");
            return ExitCode.Usage;
        }

        using var text = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new MutationText(console.Profile.Console(text), console.Profile.Width).Print(result);
        text.Flush();
        console.Output.Flush();
        return threshold is { } least && result.Score * 100 < least ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Say(ToolConsole console, string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
