using SpecLang.Engine.Reports;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Comparison;

/// <summary>How a run differs from a baseline, of the same constitution over other records.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Current">The run.</param>
/// <param name="Rates">Blocked and escalated records, then the principles that both have.</param>
/// <param name="Scores">The scores that both have.</param>
/// <param name="Missing">Principles and scores that only one has, in a few words each.</param>
/// <param name="Expectations">What became of the expectations of monitors.</param>
public sealed record DriftReport(
    RecordedSummary Baseline,
    RecordedSummary Current,
    ValueList<RateDrift> Rates,
    ValueList<ScoreDrift> Scores,
    ValueList<string> Missing,
    ValueList<ExpectationResult> Expectations)
{
    /// <summary>Whether a rate or a score has moved by more than chance.</summary>
    public bool HasDrift => Rates.Any(r => r.IsSignificant) || Scores.Any(s => s.IsSignificant);

    /// <summary>Whether a monitor's expectation does not hold.</summary>
    public bool HasBrokenExpectation => Expectations.Any(e => e.Holds == false);

    /// <param name="baseline">The baseline.</param>
    /// <param name="current">The run.</param>
    /// <param name="expectations">What became of the expectations of monitors.</param>
    public static DriftReport Of(RecordedSummary baseline, RecordedSummary current, IEnumerable<ExpectationResult> expectations)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(current);
        var pairs = Pairs(baseline, current).ToList();
        var tests = pairs.ConvertAll(p => ProportionTest.Of(p.Before, p.Now));
        var corrected = new Queue<double>(MultipleTests.Holm([.. tests.OfType<double>()]));
        var rates = pairs.Zip(tests, (p, test) => new RateDrift(p.Subject, p.Before, p.Now, test is null ? null : corrected.Dequeue()));
        var scores = from before in baseline.Scores
                     join now in current.Scores on before.Call equals now.Call
                     select new ScoreDrift(before.Call, before.Histogram.Count, now.Histogram.Count, PopulationStability.Of(before.Histogram, now.Histogram));
        return new DriftReport(
            baseline,
            current,
            ValueList.Create<RateDrift>([.. rates]),
            ValueList.Create<ScoreDrift>([.. scores]),
            ValueList.Create<string>([.. MissingIn(baseline, current)]),
            ValueList.Create<ExpectationResult>([.. expectations]));
    }

    private static IEnumerable<(string Subject, Rate Before, Rate Now)> Pairs(RecordedSummary baseline, RecordedSummary current)
    {
        yield return (GroupComparison.Blocked, new Rate(baseline.Blocked, baseline.Records), new Rate(current.Blocked, current.Records));
        yield return (GroupComparison.Escalated, new Rate(baseline.Escalated, baseline.Records), new Rate(current.Escalated, current.Records));
        foreach (var before in baseline.Principles)
        {
            if (current.Principles.FirstOrDefault(p => string.Equals(p.Name, before.Name, StringComparison.Ordinal)) is { } now)
            {
                yield return (before.Name, before.Violated, now.Violated);
            }
        }
    }

    private static IEnumerable<string> MissingIn(RecordedSummary baseline, RecordedSummary current)
    {
        var principles = (Before: baseline.Principles.Select(p => p.Name).ToList(), Now: current.Principles.Select(p => p.Name).ToList());
        var scores = (Before: baseline.Scores.Select(s => s.Call).ToList(), Now: current.Scores.Select(s => s.Call).ToList());
        return
        [
            .. principles.Before.Except(principles.Now, StringComparer.Ordinal).Select(n => $"principle {n} is in the baseline alone"),
            .. principles.Now.Except(principles.Before, StringComparer.Ordinal).Select(n => $"principle {n} is not in the baseline"),
            .. scores.Before.Except(scores.Now, StringComparer.Ordinal).Select(c => $"score {c} is in the baseline alone"),
            .. scores.Now.Except(scores.Before, StringComparer.Ordinal).Select(c => $"score {c} is not in the baseline"),
        ];
    }
}
