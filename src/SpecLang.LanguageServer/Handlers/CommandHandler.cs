using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Runs;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What a lens, an action or a menu of the editor asks the server to do. Records that are pinned are kept for each document.</summary>
internal sealed class CommandHandler(ExampleJudge examples, DataRuns runs)
{
    public const string Explain = "align.explain";
    public const string Examples = "align.examples";
    public const string JudgeRecord = "align.judgeRecord";
    public const string PinRecord = "align.pinRecord";
    public const string EvaluateSelection = "align.evaluateSelection";
    public const string References = "align.references";
    public const string Flips = "align.flips";
    public const string Tests = "align.tests";
    public const string Code = "align.code";
    public const string Plan = "align.plan";
    public const string Place = "align.place";

    private readonly ConcurrentDictionary<string, string> pinned = new(StringComparer.Ordinal);

    public static ImmutableArray<string> Names => [Explain, Examples, JudgeRecord, PinRecord, EvaluateSelection, References, Flips, Tests, Code, Plan, Place];

    public CommandResult Handle(ExecuteCommandParams request, WorkspaceState state, CancellationToken cancellationToken)
    {
        if (!Names.Contains(request.Name))
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"this server has no command `{request.Name}`");
        }

        if (request.Arguments is not [{ } argument])
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"`{request.Name}` takes one argument");
        }

        var spec = state.FindSpec(DocumentUri.Of(argument.Uri), cancellationToken) ?? throw Failed($"`{argument.Uri}` is neither open nor a file that can be read");
        try
        {
            return request.Name switch
            {
                Explain => ExplainExample(spec, argument, cancellationToken),
                Examples => ListExamples(spec, argument),
                JudgeRecord => Judge(spec, argument, cancellationToken),
                PinRecord => Pin(spec, argument),
                EvaluateSelection => Evaluate(spec, argument, cancellationToken),
                Flips => ListFlips(spec, argument),
                Tests => new CommandResult(Tests: TestEntries.Of(Sound(spec))),
                Code => new CommandResult(Files: GeneratedFiles.Code(Sound(spec), cancellationToken)),
                Plan => new CommandResult(Files: GeneratedFiles.Plan(Sound(spec))),
                Place => FindPlace(spec, argument),
                _ => FindReferences(spec, argument, cancellationToken),
            };
        }
        catch (Exception e) when (e is RecordException or ModelLoadException or SpecTooLargeException)
        {
            throw Failed(e.Message);
        }
    }

    private static RpcException Failed(string message) => new(RpcErrorCode.RequestFailed, message);

    private static SpecSnapshot Sound(SpecSnapshot spec) => spec.Compilation.HasErrors ? throw Failed("the spec has errors; mend them first") : spec;

    private static CommandResult FindPlace(SpecSnapshot spec, CommandArgument argument)
    {
        var principles = spec.Compilation.Constitutions.Where(c => argument.Constitution is null || c.Name == argument.Constitution).SelectMany(c => c.Principles);
        var principle = principles.FirstOrDefault(p => p.Name == argument.Principle) ?? throw Failed($"there is no principle `{argument.Principle}` in this file any more");
        return new CommandResult(Locations: ClausePlace.Find(spec, principle, argument.Clause) is { } place ? [place] : []);
    }

    private static ConstitutionSymbol ConstitutionOf(SpecSnapshot spec, CommandArgument argument)
    {
        return Sound(spec).Compilation.Constitutions.FirstOrDefault(c => argument.Constitution is null || c.Name == argument.Constitution)
            ?? throw Failed(argument.Constitution is null ? "there is no constitution in this file" : $"there is no constitution `{argument.Constitution}` in this file");
    }

    private RecordTrial TrialOf(SpecSnapshot spec, ConstitutionSymbol constitution) => new(examples.Interpret(constitution), examples.ModelsOf(spec));

    private CommandResult ExplainExample(SpecSnapshot spec, CommandArgument argument, CancellationToken cancellationToken)
    {
        var constitution = ConstitutionOf(spec, argument);
        var example = constitution.Examples.FirstOrDefault(e => e.Name == argument.Example) ?? throw Failed($"`{constitution.Name}` has no example \"{argument.Example}\"");
        return Shown(TrialOf(spec, constitution).Explain(example, cancellationToken));
    }

    private CommandResult ListExamples(SpecSnapshot spec, CommandArgument argument)
    {
        var constitution = ConstitutionOf(spec, argument);
        var page = new StringBuilder("# Examples of " + constitution.Name + "\n\n");
        foreach (var example in constitution.Examples)
        {
            var judged = examples.Find(spec, constitution, example);
            page.Append("- ").Append(Engine.Documents.MarkdownText.Plain(example.Name)).Append(": ")
                .Append(judged is null ? "not judged yet" : Engine.Documents.MarkdownText.Plain(ExampleWording.Title(judged, spec.Source.ToString(example.Syntax.Outcome.Span)))).Append('\n');
        }

        return new CommandResult(Markdown: page.ToString());
    }

    private CommandResult ListFlips(SpecSnapshot spec, CommandArgument argument)
    {
        var constitution = ConstitutionOf(spec, argument);
        if (runs.Find(spec, constitution) is not { Comparison: { } comparison } run)
        {
            throw Failed("there are no two runs over the project's data to compare: name data in align.json, trust the workspace, and save the spec");
        }

        ImmutableArray<Location> places =
        [
            .. comparison.Flips.Where(f => f.File != DataFiles.StandardInput)
                .Select(f => new Location(DocumentUri.OfPath(Path.GetFullPath(f.File)).Text, new Protocol.Range(new Position(Math.Max(0, (int)f.Line - 1), 0), new Position(Math.Max(0, (int)f.Line - 1), 0)))),
        ];
        return new CommandResult(DataRunWording.Title(run, comparison), DataRunWording.Page(run, comparison), places);
    }

    private CommandResult Judge(SpecSnapshot spec, CommandArgument argument, CancellationToken cancellationToken)
    {
        var constitution = ConstitutionOf(spec, argument);
        var text = argument.Record ?? pinned.GetValueOrDefault(spec.Uri.Key) ?? throw Failed("give a record as JSON, or pin one");
        var record = RecordOf(text, constitution);
        return Shown(TrialOf(spec, constitution).Explain(record.Id ?? "record", record.Cursor, cancellationToken));
    }

    private static CommandResult Shown((VerdictExplanation? Explanation, ImmutableArray<string> Missing) outcome) => outcome.Explanation is { } explanation
        ? new CommandResult(ExampleWording.Decided(explanation.Verdict), ExplanationMarkdown.Of(explanation))
        : throw Failed(Lacks(outcome.Missing));

    private static string Lacks(ImmutableArray<string> missing) =>
        "needs the model of " + string.Join(", ", missing.Select(m => $"`{m}`")) + ", which does not run here; give its answer with `given`, trust the workspace, or use `align explain`";

    private CommandResult Pin(SpecSnapshot spec, CommandArgument argument)
    {
        if (argument.Record is not { } text)
        {
            pinned.TryRemove(spec.Uri.Key, out _);
            return new CommandResult("no record is pinned");
        }

        RecordOf(text, spec.Compilation.Constitutions.FirstOrDefault());
        pinned[spec.Uri.Key] = text;
        return new CommandResult("the record is pinned");
    }

    private static RecordValue RecordOf(string text, ConstitutionSymbol? constitution)
    {
        var source = new InputSource("record", "", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var values = new RecordValues(constitution?.Record?.IsPerAssistantMessage ?? false, new JsonReadStatistics());
        var record = RecordInput.Read([source]).SelectMany(values.Of).FirstOrDefault() ?? throw Failed("there is no record in this text");
        return record.Error is { } error ? throw Failed(error.Message) : record;
    }

    private CommandResult Evaluate(SpecSnapshot spec, CommandArgument argument, CancellationToken cancellationToken)
    {
        var range = argument.Range ?? throw Failed("select an expression");
        var expression = SelectedExpression.Find(spec, range) ?? throw Failed("the selection is no whole expression");
        var constitution = spec.Model.DeclarationAt(expression.Span.Start) is ConstitutionSymbol around ? ConstitutionOf(spec, argument with { Constitution = around.Name }) : ConstitutionOf(spec, argument);
        var bound = spec.Model.BoundOf(expression) ?? throw Failed("the selection stands where nothing is computed");
        var (record, example, what) = RecordFor(spec, constitution, argument);
        try
        {
            var (value, missing) = TrialOf(spec, constitution).Evaluate(bound, record, example, cancellationToken);
            return value is null ? throw Failed(Lacks(missing)) : new CommandResult($"{Short(spec, expression)} = {value} ({what})");
        }
        catch (InvalidOperationException)
        {
            throw Failed("the selection has no value of its own: it names an element of a list, a parameter, or a list of words; select the whole condition");
        }
    }

    /// <summary>The record that is given, the pinned one, or that of the first example.</summary>
    private (RecordCursor Record, BoundExample? Example, string What) RecordFor(SpecSnapshot spec, ConstitutionSymbol constitution, CommandArgument argument)
    {
        if (argument.Record is { } given)
        {
            return (RecordOf(given, constitution).Cursor, null, "the given record");
        }

        if (argument.Example is null && pinned.TryGetValue(spec.Uri.Key, out var text))
        {
            return (RecordOf(text, constitution).Cursor, null, "the pinned record");
        }

        var example = constitution.Examples.FirstOrDefault(e => argument.Example is null || e.Name == argument.Example) ?? throw Failed("there is no record: pin one, or write an example");
        return (RecordTrial.RecordOf(example), example, $"example \"{example.Name}\"");
    }

    private static string Short(SpecSnapshot spec, ExpressionSyntax expression) => string.Join(' ', spec.Source.ToString(expression.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static CommandResult FindReferences(SpecSnapshot spec, CommandArgument argument, CancellationToken cancellationToken)
    {
        var place = argument.Range?.Start ?? throw Failed("name a place");
        var found = new ReferencesHandler().Handle(new ReferenceParams(new TextDocumentIdentifier(argument.Uri), place, new ReferenceContext(IncludeDeclaration: false)), spec, cancellationToken);
        return new CommandResult(found.Length == 1 ? "1 use" : FormattableString.Invariant($"{found.Length} uses"), Locations: found);
    }
}
