using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Examples;
using SpecLang.LanguageServer.Examples;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Runs;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Lines above examples (what becomes of them), constitutions (how many hold, judging a record, which verdicts over the project's data the last save flipped) and declarations (how often they are used).</summary>
internal sealed class CodeLensHandler(ExampleJudge examples, DataRuns runs) : IDocumentHandler<TextDocumentParams, ImmutableArray<CodeLens>>
{
    public ImmutableArray<CodeLens> Handle(TextDocumentParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var lenses = ImmutableArray.CreateBuilder<CodeLens>();
        foreach (var constitution in spec.Compilation.Constitutions)
        {
            lenses.AddRange(OfConstitution(spec, constitution));
        }

        if (spec.State.Settings.ReferenceLenses)
        {
            lenses.AddRange(References(spec, cancellationToken));
        }

        return [.. lenses.OrderBy(l => l.Range.Start)];
    }

    private IEnumerable<CodeLens> OfConstitution(SpecSnapshot spec, ConstitutionSymbol constitution)
    {
        if (spec.State.Settings.LiveExamples)
        {
            var judged = constitution.Examples.Select(e => (Example: e, Judged: examples.Find(spec, constitution, e))).ToList();
            foreach (var (example, result) in judged)
            {
                var title = result is null ? ExampleWording.Waiting(spec.Compilation.HasErrors) : ExampleWording.Title(result, spec.Source.ToString(example.Syntax.Outcome.Span));
                yield return Lens(spec, example.Syntax.Span.Start, title, CommandHandler.Explain, new CommandArgument(spec.Uri.Text, constitution.Name, example.Name));
            }

            var known = judged.Select(j => j.Judged).OfType<JudgedExample>().ToList();
            if (known.Count > 0)
            {
                var failed = known.Count(k => k.Result.Status == ExampleStatus.Failed && !k.Result.IsKnownMiss);
                var held = known.Count(k => k.Result.Status == ExampleStatus.Passed);
                var title = failed > 0
                    ? FormattableString.Invariant($"✗ {failed} of {known.Count} examples {(failed == 1 ? "fails" : "fail")}")
                    : FormattableString.Invariant($"✓ {held} of {known.Count} examples hold");
                yield return Lens(spec, constitution.Span.Start, title, CommandHandler.Examples, new CommandArgument(spec.Uri.Text, constitution.Name));
            }
        }

        if (!spec.Compilation.HasErrors)
        {
            yield return Lens(spec, constitution.Span.Start, "Judge a record", CommandHandler.JudgeRecord, new CommandArgument(spec.Uri.Text, constitution.Name));
        }

        if (runs.Find(spec, constitution) is { Comparison: { } comparison } run)
        {
            yield return Lens(spec, constitution.Span.Start, DataRunWording.Title(run, comparison), CommandHandler.Flips, new CommandArgument(spec.Uri.Text, constitution.Name));
        }
    }

    /// <summary>Counted in open documents: other files may use it too, which asking for references shows.</summary>
    private static IEnumerable<CodeLens> References(SpecSnapshot spec, CancellationToken cancellationToken)
    {
        List<SpecSnapshot> open = [spec, .. spec.State.Documents.Values.Where(d => d.Uri.Key != spec.Uri.Key && d.Uri.IsSpec).Select(d => spec.State.FindSpec(d.Uri, cancellationToken)).OfType<SpecSnapshot>().Where(s => s.Root == spec.Root)];
        foreach (var symbol in spec.Model.Module.Declarations.Where(s => s is RecordSymbol or ClassifierSymbol or MatcherSymbol or DefineSymbol && s.Name.Length > 0))
        {
            var key = SymbolKey.Of(symbol);
            var uses = open.Sum(s => s.Model.UsesOf(key).Count(u => !s.Model.IsDeclaration(u)));
            var title = uses == 1 ? "1 use" : FormattableString.Invariant($"{uses} uses");
            yield return Lens(spec, symbol.Span.Start, title, CommandHandler.References, new CommandArgument(spec.Uri.Text, Range: spec.RangeOf(symbol.Span)));
        }
    }

    private static CodeLens Lens(SpecSnapshot spec, int start, string title, string command, CommandArgument argument)
    {
        var place = spec.Source.PositionOf(start);
        return new CodeLens(new Range(place, place), new Command(title, command, [argument]));
    }
}
