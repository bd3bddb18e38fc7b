using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Comparison;

/// <summary>Looks whether a run is as a monitor expects.</summary>
public static class MonitorCheck
{
    /// <param name="monitor">The monitor, of a compilation without errors.</param>
    /// <param name="baseline">The run it compares with; null for none, of which no index is known then.</param>
    /// <param name="current">The run.</param>
    public static IEnumerable<ExpectationResult> Check(MonitorSymbol monitor, RecordedSummary? baseline, RecordedSummary current)
    {
        ArgumentNullException.ThrowIfNull(monitor);
        ArgumentNullException.ThrowIfNull(current);
        foreach (var expectation in monitor.Expectations)
        {
            var (value, note) = expectation.Statistic switch
            {
                MonitorStatistic.Psi => Index(expectation, baseline, current),
                MonitorStatistic.RateChange => ChangeOf(expectation, baseline, current),
                _ => RateOf(expectation, current),
            };
            var span = expectation.Syntax.Span;
            yield return new ExpectationResult(
                monitor.Name, monitor.Source.Text.Substring(span.Start, span.Length), value, value is { } known ? NumberComparison.Holds(known, expectation.Operator, expectation.Number) : null, note);
        }
    }

    private static (double? Value, string? Note) Index(BoundMonitorExpectation expectation, RecordedSummary? baseline, RecordedSummary current)
    {
        var call = expectation.Score is { } score ? ScoreTally.NameOf(CallName.Of(score, scope: null)) : "";
        if (baseline is null)
        {
            return (null, "there is no baseline to compare with");
        }

        var before = baseline.Scores.FirstOrDefault(s => string.Equals(s.Call, call, StringComparison.Ordinal));
        var now = current.Scores.FirstOrDefault(s => string.Equals(s.Call, call, StringComparison.Ordinal));
        if (before is null || now is null)
        {
            return (null, $"{call} was never read in {(before is null ? "the baseline" : "this run")}");
        }

        return PopulationStability.Of(before.Histogram, now.Histogram) is { } stability
            ? (stability.Value, null)
            : (null, FormattableString.Invariant($"{Sample.TooFew} scores: {before.Histogram.Count} and {now.Histogram.Count}, and it takes {Sample.LeastOfDistribution}"));
    }

    private static (double? Value, string? Note) ChangeOf(BoundMonitorExpectation expectation, RecordedSummary? baseline, RecordedSummary current)
    {
        if (baseline is null)
        {
            return (null, "there is no baseline to compare with");
        }

        var (before, problem) = RateOf(expectation, baseline);
        var (now, _) = RateOf(expectation, current);
        return (before, now) switch
        {
            (null, _) => (null, "the baseline: " + problem),
            (_, null) => RateOf(expectation, current),
            // Shares such as 0.3 - 0.2 are no binary fractions, and the author wrote decimals.
            _ => (Math.Round(Math.Abs(now.Value - before.Value), 9), null),
        };
    }

    private static (double? Value, string? Note) RateOf(BoundMonitorExpectation expectation, RecordedSummary current)
    {
        var name = expectation.Principle?.Name ?? "";
        if (current.Principles.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is not { } principle)
        {
            return (null, $"the run has no principle {name}; judge the records again with this version of the spec");
        }

        var rate = expectation.Outcome switch
        {
            MonitoredOutcome.Violates => principle.Violated,
            MonitoredOutcome.Complies => principle.Violated with { Hits = principle.Complies },
            MonitoredOutcome.Escalates => new Rate(principle.Escalates, principle.Records),
            MonitoredOutcome.Undetermined => new Rate(principle.Undetermined, principle.Records),
            _ => new Rate(principle.NotApplicable, principle.Records),
        };
        return rate.Records >= Sample.LeastOfRate
            ? (rate.Share, null)
            : (null, FormattableString.Invariant($"{Sample.TooFew} records: {rate.Records}, and it takes {Sample.LeastOfRate}"));
    }
}
