using System.Globalization;
using SpecLang.Compiler;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;

namespace SpecLang.Build.Examples;

/// <summary>Runs the examples of specs, and writes each that fails as an error that MSBuild understands, at its line.</summary>
/// <param name="root">The folder that specs may not lead out of, with a separator at its end.</param>
/// <param name="output">Takes the lines.</param>
internal sealed class ExampleBuild(string root, TextWriter output)
{
    private int passed;
    private int failed;
    private int notRun;

    /// <summary>Whether no example failed.</summary>
    public bool Run(IEnumerable<string> specs)
    {
        foreach (var spec in specs.Where(s => s.Length > 0))
        {
            Run(spec);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SpecLang: {passed} examples hold, {failed} fail, {notRun} need a model and were not run"));
        return failed == 0;
    }

    private void Run(string spec)
    {
        var location = SpecLocation.Of(root, spec);
        var files = new SpecFiles(location.Root);
        if (files.Read(location.Path).Text is not { } text)
        {
            throw new IOException($"`{spec}` is no text in UTF-8");
        }

        // What is wrong in a spec, the compiler said before: here it has no meaning that could be tried.
        var compilation = Compilation.Create(location.Path, text, files);
        if (compilation.HasErrors)
        {
            return;
        }

        foreach (var constitution in compilation.Constitutions)
        {
            Run(spec, constitution);
        }
    }

    private void Run(string spec, ConstitutionSymbol constitution)
    {
        ConstitutionInterpreter interpreter;
        try
        {
            interpreter = ConstitutionInterpreter.Create(constitution);
        }
        catch (SpecTooLargeException)
        {
            // The compiler said that too.
            return;
        }

        foreach (var result in new ExampleRunner(constitution, interpreter).Run())
        {
            Tell(spec, constitution, result);
        }
    }

    private void Tell(string spec, ConstitutionSymbol constitution, ExampleResult result)
    {
        switch (result.Status)
        {
            case ExampleStatus.Passed when result.Example.Todo is { } todo:
                Fail(spec, constitution, result, $"holds now, although it is marked `todo \"{todo}\"`; take the mark away");
                break;
            case ExampleStatus.Passed:
                passed++;
                break;
            case ExampleStatus.Failed when result.IsKnownMiss:
                break;
            case ExampleStatus.Failed:
                Fail(spec, constitution, result, "fails: " + result.Reason);
                break;
            default:
                notRun++;
                break;
        }
    }

    private void Fail(string spec, ConstitutionSymbol constitution, ExampleResult result, string problem)
    {
        failed++;
        var place = constitution.Source.GetPosition(result.Example.Syntax.Span.Start);
        var text = TerminalText.Escape($"example \"{result.Example.Name}\" of {constitution.Name} {problem}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spec}({place.Line + 1},{place.Column + 1}): error ALN9004: {text}"));
    }
}
