using SpecLang.Compiler;
using SpecLang.Engine.Calibration;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Reports;

/// <summary>Gathers while a run goes on what its report needs, in memory that does not grow with the number of records. Belongs to one thread.</summary>
/// <param name="constitution">What is the same for every record.</param>
/// <param name="comparedWith">The verdicts of another run; null to compare with none.</param>
public sealed class ReportCollector(ConstitutionInfo constitution, RecordedRun? comparedWith = null)
{
    private readonly RecordSample sample = new(constitution);
    private readonly CoViolations together = new(constitution.Principles.Length);
    private long compared;
    private long differing;
    private long flipped;

    /// <summary>Adds a record that was judged.</summary>
    /// <param name="place">The record's place in the run, growing in the order of output.</param>
    /// <param name="result">What came out; one without a verdict or a source is not a report's to show.</param>
    public void Add(long place, RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result is not { Verdict: { } verdict, Source: { Value: not null } source })
        {
            return;
        }

        together.Add(verdict);
        var id = result.Id ?? string.Empty;
        sample.Add(new KeptRecord(place, id, verdict, result.Group, source, Compare(id, verdict)));
    }

    /// <summary>The report, with the kept records judged once more, by the interpreter, for their reasons.</summary>
    /// <param name="summary">The run's summary.</param>
    /// <param name="compilation">The spec.</param>
    /// <param name="classifiers">The constitution's classifiers in their order, each loaded when it is first needed.</param>
    /// <param name="options">What it shows.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public Report Build(
        RunSummary summary, Compilation compilation, IReadOnlyList<Lazy<IClassifier>> classifiers, ReportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        var symbol = compilation.Constitutions.First(c => string.Equals(c.Name, constitution.Name, StringComparison.Ordinal));
        var mask = EvidenceMask.Of(compilation, symbol, options.ShowsPrivate);
        var presenter = new RecordPresenter(ConstitutionInterpreter.Create(symbol), classifiers, mask, options.Evidence);
        var shown = summary with
        {
            Groups = ValueList.Create<RunGroup>([.. summary.Groups.Select(g => g with { Key = mask.Mask(g.Key) })]),
            Published = summary.Published?.WithKeys(mask.Mask),
        };
        return new Report
        {
            Constitution = constitution,
            Summary = shown,
            Thresholds = ThresholdFinder.Find(symbol),
            ViolatedTogether = together.ToMatrix(),
            Records = ValueList.Create<ReportRecord>([.. sample.Build().Select(r => presenter.Present(r.Record, r.Reasons, cancellationToken))]),
            Groups = GroupComparison.Of(shown),
            Comparison = comparedWith is null ? null : new RunComparison(comparedWith.File, compared, differing, flipped),
        };
    }

    private RunDifference? Compare(string id, Verdict verdict)
    {
        if (comparedWith?.Has(id) != true)
        {
            return null;
        }

        compared++;
        var difference = comparedWith.DifferenceOf(id, verdict);
        differing += difference is null ? 0 : 1;
        flipped += difference is not null && difference.Before != verdict.Decision ? 1 : 0;
        return difference;
    }
}
