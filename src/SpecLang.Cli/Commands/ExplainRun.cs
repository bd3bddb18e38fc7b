using System.Buffers;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align explain</c>, from the command line to the exit code.</summary>
internal sealed class ExplainRun(ExplainOptions options, ToolConsole console)
{
    private const int NamedRecords = 10;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
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
            var interpreter = ConstitutionInterpreter.Create(constitutions.First(c => string.Equals(c.Name, name, StringComparison.Ordinal)));
            return await ExplainAsync(interpreter, project, cancellationToken);
        }
        catch (SpecTooLargeException e)
        {
            Say("error: " + e.Message + ".");
            return ExitCode.SpecError;
        }
        catch (ModelLoadException e)
        {
            Say("error: " + e.Message);
            return ExitCode.DataError;
        }
    }

    private async Task<int> ExplainAsync(ConstitutionInterpreter interpreter, SpecProject project, CancellationToken cancellationToken)
    {
        var constitution = interpreter.Constitution;
        if (options.Principles.FirstOrDefault(p => constitution.Principles.All(i => !string.Equals(i.Name, p, StringComparison.Ordinal))) is { } unknown)
        {
            Say($"error: `{constitution.Name}` has no principle `{unknown}`; it has {string.Join(", ", constitution.Principles.Select(p => p.Name))}.");
            return ExitCode.Usage;
        }

        var sources = DataFiles.Resolve([options.Record], console.OpenInput);
        var records = new RecordValues(constitution.IsPerAssistantMessage, new JsonReadStatistics());
        var (record, exitCode) = Choose(RecordInput.Read(sources).SelectMany(records.Of));
        if (record is null)
        {
            return exitCode;
        }

        using var models = constitution.Classifiers.IsEmpty || await new ClassifierSetUp(console).PrepareAsync(cancellationToken) is not { } folder
            ? null
            : OnnxHost.Open(folder, project.Root, options.AllowOutside);
        if (models is null && !constitution.Classifiers.IsEmpty)
        {
            return ExitCode.DataError;
        }

        var classifiers = constitution.Classifiers.Select(c => new Lazy<IClassifier>(() => models?.Provider.Load(c) ?? throw new InvalidOperationException("There are no models."))).ToList();
        try
        {
            var explanation = new VerdictExplainer(interpreter, classifiers).Explain(record.Id ?? string.Empty, record.Cursor, options.ExplainsScores, cancellationToken);
            Write(explanation);
            return ExitCode.Fine;
        }
        catch (RecordException e)
        {
            SayUnreadable(record, e);
            return ExitCode.DataError;
        }
    }

    /// <summary>The record that is asked for: the only one where there is one.</summary>
    private (RecordValue? Record, int ExitCode) Choose(IEnumerable<RecordValue> records)
    {
        RecordValue? first = null;
        var ids = new List<string>();
        foreach (var record in records)
        {
            var isAsked = options.Id is null || string.Equals(record.Id, options.Id, StringComparison.Ordinal)
                || string.Equals(RecordIdentity.OfOrdinal(record.Item.Ordinal), options.Id, StringComparison.Ordinal);
            if (isAsked && record.Error is { } error)
            {
                SayUnreadable(record, error);
                return (null, ExitCode.DataError);
            }

            if (isAsked && options.Id is not null)
            {
                return (record, ExitCode.Fine);
            }

            first ??= record;
            ids.Add(record.Id ?? record.Item.File);
            if (ids.Count > NamedRecords)
            {
                if (options.Id is null)
                {
                    break;
                }

                ids.RemoveAt(NamedRecords);
            }
        }

        if (options.Id is null && ids.Count == 1)
        {
            return (first, ExitCode.Fine);
        }

        Say(ids.Count == 0 ? $"error: there is no record in `{options.Record}`."
            : options.Id is { } id ? $"error: there is no record `{id}` in `{options.Record}`; it begins with {string.Join(", ", ids.Take(NamedRecords))}."
            : $"error: there are several records in `{options.Record}`; choose one with --id: {string.Join(", ", ids.Take(NamedRecords))}{(ids.Count > NamedRecords ? " …" : ".")}");
        return (null, ExitCode.Usage);
    }

    private void SayUnreadable(RecordValue record, RecordException error)
    {
        var line = record.Item.Line > 0 ? FormattableString.Invariant($"({record.Item.Line})") : string.Empty;
        var name = record.Id is null ? string.Empty : $" record {record.Id}:";
        console.Messages.WriteLine(TerminalText.Escape($"{record.Item.File}{line}: error:{name} {error.Message}"));
    }

    private void Write(VerdictExplanation explanation)
    {
        var shown = options.Principles.Count == 0 ? explanation : explanation with
        {
            Principles = [.. explanation.Principles.Where(p => options.Principles.Contains(p.Verdict.Name, StringComparer.Ordinal))],
        };
        if (options.Format is "json")
        {
            var output = new ArrayBufferWriter<byte>();
            ExplanationJson.Write(output, shown);
            console.Output.Write(output.WrittenSpan);
        }
        else
        {
            using var text = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            new ExplanationText(console.Profile.Console(text), console.Profile.Width, options.Depth).Print(shown);
        }

        console.Output.Flush();
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
