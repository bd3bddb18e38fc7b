using System.CommandLine;
using System.Globalization;
using System.Text;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary><c>align test</c>: whether a spec's examples come out as they say.</summary>
internal sealed class TestCommand(ToolConsole console)
{
    private int passed;
    private int failed;
    private int skipped;
    private int known;

    public static Command Create(ToolConsole console)
    {
        var specs = new Argument<string[]>("SPEC") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("test", "Runs the examples of specs.") { specs, allowOutside };
        command.SetAction((parsed, cancellationToken) =>
            new TestCommand(console).RunAsync(parsed.GetRequiredValue(specs), parsed.GetValue(allowOutside), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string[] specs, bool allowOutside, CancellationToken cancellationToken)
    {
        foreach (var spec in specs)
        {
            var project = SpecProject.Open(spec, allowOutside);
            if (SpecCompilation.Run(project, console, cancellationToken) is not { } run)
            {
                return ExitCode.SpecError;
            }

            foreach (var constitution in run.Compilation.Constitutions)
            {
                RunExamples(constitution, cancellationToken);
            }
        }

        if (passed + failed + skipped + known == 0)
        {
            await console.Messages.WriteLineAsync("align: error: there is no example to run; write one into a constitution: example \"name\" complies { … }");
            return ExitCode.Usage;
        }

        var knownMisses = known > 0 ? string.Create(CultureInfo.InvariantCulture, $", {known} known to fail (todo)") : "";
        Write(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped{knownMisses}\n"));
        await console.Output.FlushAsync(cancellationToken);
        return failed > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private void RunExamples(ConstitutionSymbol constitution, CancellationToken cancellationToken)
    {
        foreach (var result in new ExampleRunner(constitution, ConstitutionInterpreter.Create(constitution)).Run(cancellationToken))
        {
            var place = constitution.Source.GetPosition(result.Example.Syntax.Span.Start);
            var name = TerminalText.Escape($"{constitution.Source.Path}({place.Line + 1}): {constitution.Name}: \"{result.Example.Name}\"");
            switch (result.Status)
            {
                case ExampleStatus.Passed when result.Example.Todo is { } todo:
                    failed++;
                    Write($"FAILED {name}\n  holds now, although it is marked `todo \"{TerminalText.Escape(todo)}\"`; take the mark away\n");
                    break;
                case ExampleStatus.Passed:
                    passed++;
                    break;
                case ExampleStatus.Failed when result.IsKnownMiss:
                    known++;
                    break;
                case ExampleStatus.Failed:
                    failed++;
                    Write($"FAILED {name}\n  {TerminalText.Escape(result.Reason ?? "")}\n");
                    break;
                default:
                    skipped++;
                    Write($"SKIPPED {name}\n  {TerminalText.Escape(result.Reason ?? "")}\n");
                    break;
            }
        }
    }

    private void Write(string text) => console.Output.Write(Encoding.UTF8.GetBytes(text));
}
