using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.LanguageServer.Actions;
using SpecLang.LanguageServer.Diagnostics;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using CompilerDiagnostic = SpecLang.Compiler.Diagnostics.Diagnostic;
using TextEdit = SpecLang.LanguageServer.Protocol.TextEdit;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What can be done at a place: mend what a diagnostic is about, mend all that is clear, silence a warning, take an expression out, add an example.</summary>
internal sealed class CodeActionHandler(ClientLink client) : IDocumentHandler<CodeActionParams, ImmutableArray<CodeAction>>
{
    private const string QuickFix = "quickfix";
    private const string FixAll = "source.fixAll";

    public ImmutableArray<CodeAction> Handle(CodeActionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var all = SpecDiagnostics.WithFixes(spec, cancellationToken).ToList();
        var here = all.Where(d => spec.RangeOf(d.Span).Touches(request.Range)).ToList();
        IEnumerable<CodeAction> actions =
        [
            .. here.SelectMany(d => Fixes(spec, d)),
            .. here.SelectMany(d => MissingImport.Find(spec, d)).Select(e => Action(spec, e, QuickFix)),
            .. here.Where(d => !d.IsError).Select(d => Silence.Create(spec, d)).Select(e => Action(spec, e, QuickFix)),
            .. ExtractDefinition.Find(spec, request.Range).Concat(ExtractLexicon.Find(spec, request.Range)).Select(e => Action(spec, e, "refactor.extract")),
            .. here.SelectMany(d => CreateLexicon.Find(spec, d).Concat(CreateRecord.Find(spec, d)).Concat(FillFields.Find(spec, d))).Select(e => Action(spec, e, QuickFix)),
            .. here.Exists(d => d.IsError) ? [] : AddExample.Find(spec, request.Range).Select(e => Action(spec, e, "refactor.rewrite")),
            .. FixEverything(spec, all),
        ];
        return [.. actions.Where(a => request.Context.Only is not { IsEmpty: false } only || only.Any(o => IsOf(a.Kind, o)))];
    }

    private static bool IsOf(string kind, string asked) => kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal);

    private IEnumerable<CodeAction> Fixes(SpecSnapshot spec, CompilerDiagnostic diagnostic) => diagnostic.Fixes.Select(f => new CodeAction(f.Title, QuickFix)
    {
        Diagnostics = [DiagnosticConverter.Convert(diagnostic)],
        IsPreferred = f.IsPreferred ? true : null,
        Edit = WorkspaceEdits.Of(spec, Edits(spec, f), client.Capabilities),
    });

    private CodeAction Action(SpecSnapshot spec, PlannedAction planned, string kind) => new(planned.Title, kind)
    {
        Diagnostics = planned.About is { } about ? [DiagnosticConverter.Convert(about)] : null,
        Edit = WorkspaceEdits.Of(spec, [.. planned.Edits.Select(e => new TextEdit(spec.RangeOf(e.Span), e.NewText))], client.Capabilities),
    };

    /// <summary>All that is most likely meant, as far as one change does not touch another.</summary>
    private IEnumerable<CodeAction> FixEverything(SpecSnapshot spec, List<CompilerDiagnostic> all)
    {
        var chosen = new List<DiagnosticFix>();
        var end = 0;
        foreach (var fix in all.SelectMany(d => d.Fixes.Where(f => f.IsPreferred).Take(1)).Where(f => !f.Edits.IsEmpty).OrderBy(f => f.Edits[0].Span.Start))
        {
            if (chosen.Count == 0 || fix.Edits[0].Span.Start > end)
            {
                chosen.Add(fix);
                end = fix.Edits[^1].Span.End;
            }
        }

        return chosen.Count == 0
            ? []
            :
            [
                new CodeAction(chosen.Count == 1 ? "Mend what is clear: " + char.ToLowerInvariant(chosen[0].Title[0]) + chosen[0].Title[1..] : FormattableString.Invariant($"Mend all that is clear ({chosen.Count} changes)"), FixAll)
                {
                    Edit = WorkspaceEdits.Of(spec, [.. chosen.SelectMany(f => Edits(spec, f))], client.Capabilities),
                },
            ];
    }

    private static ImmutableArray<TextEdit> Edits(SpecSnapshot spec, DiagnosticFix fix) => [.. fix.Edits.Select(e => new TextEdit(spec.RangeOf(e.Span), e.NewText))];
}
