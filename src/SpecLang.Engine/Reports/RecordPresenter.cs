using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Text;

namespace SpecLang.Engine.Reports;

/// <summary>Makes of a kept record what a report shows of it: it is judged again, by the interpreter, which tells what was read.</summary>
/// <param name="interpreter">The constitution.</param>
/// <param name="classifiers">Its classifiers in their order, each loaded when it is first needed.</param>
/// <param name="mask">What must not be shown.</param>
/// <param name="evidenceMode">How what decided is shown.</param>
internal sealed class RecordPresenter(ConstitutionInterpreter interpreter, IReadOnlyList<Lazy<IClassifier>> classifiers, EvidenceMask mask, EvidenceMode evidenceMode)
{
    private const int MostFields = 60;

    /// <summary>A principle that a score would have to move further than this to flip is not worth a reader's time.</summary>
    private const double Close = 0.2;

    private readonly VerdictExplainer explainer = new(interpreter, classifiers);

    public ReportRecord Present(KeptRecord kept, SampleReason reasons, CancellationToken cancellationToken)
    {
        var explanation = explainer.Explain(kept.Id, kept.Source.Cursor, explainsScores: false, cancellationToken);
        var fields = RecordFields.Of((InterpretedValue.Record)interpreter.Read(kept.Source.Cursor)).ToList();
        var evidence = explanation.Verdict.Principles.Where(_ => evidenceMode != EvidenceMode.None).SelectMany(p => p.Evidence.Select(e => (Place: e, Principle: p.Name))).ToList();
        var shown = fields
            .OrderByDescending(f => evidence.Exists(e => IsIn(e.Place, f.Path)))
            .ThenByDescending(f => f.IsText && f.Value.Length > 0)
            .Where(f => f.Value.Length > 0 || !f.Path.Contains('.', StringComparison.Ordinal))
            .Take(MostFields)
            .ToHashSet();
        return new ReportRecord
        {
            Id = mask.Mask(kept.Id),
            File = kept.Source.Item.File,
            Line = kept.Source.Item.Line,
            Decision = explanation.Verdict.Decision,
            Leading = explanation.Verdict.Leading?.Name,
            Why = explanation.Why,
            Reasons = reasons,
            Group = mask.Mask(kept.Group),
            Principles = ValueList.Create<ShownPrinciple>([.. explanation.Principles.Where(IsTelling).OrderBy(p => RankOf(p.Verdict)).ThenByDescending(p => p.Verdict.Severity).Select(Present)]),
            Fields = ValueList.Create<ShownField>([.. fields.Where(shown.Contains).Select(f => Present(f, evidence))]),
            FieldsLeftOut = fields.Count(f => f.Value.Length > 0) - shown.Count(f => f.Value.Length > 0),
            Scores = explanation.Verdict.Scores,
            Nearest = explanation.Verdict.Principles.Min(p => p.Margin is { } margin ? Math.Abs(margin) : (double?)null),
            Difference = kept.Difference,
        };
    }

    private static bool IsIn(Evidence evidence, string path) =>
        string.Equals(evidence.Field, path, StringComparison.Ordinal) || path.StartsWith(evidence.Field + ".", StringComparison.Ordinal);

    private static bool IsTelling(PrincipleExplanation principle) =>
        principle.Verdict.Outcome is Outcome.Violates or Outcome.Undetermined || principle.Verdict.Escalates || Math.Abs(principle.Verdict.Margin ?? 1) <= Close;

    private static int RankOf(PrincipleVerdict verdict) => verdict switch
    {
        { Outcome: Outcome.Violates } => 0,
        { Outcome: Outcome.Undetermined } => 1,
        { Escalates: true } => 2,
        _ => 3,
    };

    private ShownPrinciple Present(PrincipleExplanation principle)
    {
        var verdict = principle.Verdict;
        return new ShownPrinciple(
            verdict.Name,
            verdict.Outcome,
            verdict.Severity,
            verdict.Escalates,
            verdict.Margin,
            verdict.Message is { } message ? mask.Mask(message) : null,
            principle.Why,
            ValueList.Create<string>([.. principle.Clauses.Where(c => IsDeciding(c, verdict)).Select(c => ClauseWords.Of(c.Kind) + " " + c.Condition.Text)]));
    }

    private static bool IsDeciding(ClauseExplanation clause, PrincipleVerdict verdict) => clause.Kind switch
    {
        ConditionKind.Escalate => verdict.Escalates,
        ConditionKind.Require or ConditionKind.Forbid => verdict.Outcome is Outcome.Violates or Outcome.Undetermined && clause.Condition.IsRead && clause.Holds != true,
        _ => Math.Abs(clause.Margin ?? 1) < 1,
    };

    private ShownField Present((string Path, string Value, bool IsText) field, List<(Evidence Place, string Principle)> evidence)
    {
        var isElement = evidence.Exists(e => e.Place.IsElement && IsIn(e.Place, field.Path));
        if (!field.IsText)
        {
            return new ShownField(field.Path, IsText: false, isElement, [new TextPart(field.Value, TextPartKind.Plain, [])]);
        }

        var own = evidence.Where(e => !e.Place.IsElement && string.Equals(e.Place.Field, field.Path, StringComparison.Ordinal)).ToList();
        var hidden = own.Where(e => evidenceMode == EvidenceMode.Masked || mask.Covers(e.Principle)).Select(e => new TextMatch(field.Path, e.Place.Start, e.Place.Length, e.Place.Matcher, IsPrivate: true));
        return new ShownField(field.Path, IsText: true, isElement, EvidenceText.Of(field.Value, own, [.. mask.Find(new TextValue(field.Value, field.Path)).Concat(hidden)]));
    }
}
