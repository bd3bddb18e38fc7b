using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Probes;

/// <summary>Looks whether the answers of one target are as a probe expects. What too few answers stand behind is not known, and that is no pass.</summary>
/// <param name="plan">The probe.</param>
/// <param name="tally">Its counts.</param>
/// <param name="answers">Its trials.</param>
internal sealed class ProbeExpectations(ProbePlan plan, ProbeTally tally, IReadOnlyList<ProbeAnswer> answers)
{
    private const int ShownSeeds = 5;

    private readonly ILookup<string, ProbeAnswer> byVariant = answers.ToLookup(a => a.Trial.Variant.Key, StringComparer.Ordinal);

    public ImmutableArray<ProbeExpectationResult> Check() => [.. plan.Probe.Expectations.Select(Check)];

    private ProbeExpectationResult Check(BoundProbeExpectation expectation)
    {
        var source = plan.Probe.Source;
        var span = expectation.Syntax.Span;
        var (value, holds, note) = expectation switch
        {
            BoundProbeExpectation.SameDecision => SameDecision(),
            BoundProbeExpectation.RateBound bound => Compare(bound.Rate.Of(tally.Total.Counts), bound.Operator, bound.Number),
            BoundProbeExpectation.RateStable stable => Stable(stable),
            BoundProbeExpectation.AttackSuccess success => Compare(tally.Total.Counts.Principles.First(p => string.Equals(p.Name, success.Principle.Name, StringComparison.Ordinal)).ViolatedRate, success.Operator, success.Number),
            _ => throw new InvalidOperationException(expectation.GetType().Name + " is no expectation of a probe."),
        };
        return new ProbeExpectationResult(source.Text.Substring(span.Start, span.Length), source.GetPosition(span.Start).Line + 1, value, holds, note);
    }

    private (double? Value, bool? Holds, string Note) SameDecision()
    {
        var seeds = answers.Where(a => a.Verdict is not null).GroupBy(a => a.Trial.Seed.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).ToList();
        if (seeds.Count == 0)
        {
            return (null, null, "no seed has two answers to compare");
        }

        var differing = seeds.Where(g => g.Select(a => a.Verdict?.Decision).Distinct().Skip(1).Any()).Select(g => g.Key).ToList();
        var named = differing.Count == 0 ? "" : ": " + string.Join(", ", differing.Take(ShownSeeds)) + (differing.Count > ShownSeeds ? FormattableString.Invariant($" and {differing.Count - ShownSeeds} more") : "");
        return (differing.Count, differing.Count == 0, FormattableString.Invariant($"{differing.Count} of {seeds.Count} seeds get more than one decision{named}"));
    }

    private (double? Value, bool? Holds, string Note) Stable(BoundProbeExpectation.RateStable expectation)
    {
        var rates = plan.Variants.Select(v => (v.Key, Rate: expectation.Rate.Of(tally.CountsOf([.. byVariant[v.Key]]).Counts))).ToList();
        if (rates.FirstOrDefault(r => r.Rate.Records < Sample.LeastOfRate) is { Key: { } key } few)
        {
            return (null, null, FormattableString.Invariant($"{Sample.TooFew} answers with {key}: {few.Rate.Records}, and it takes {Sample.LeastOfRate}"));
        }

        var lowest = rates.MinBy(r => r.Rate.Share);
        var highest = rates.MaxBy(r => r.Rate.Share);
        var distance = (highest.Rate.Share ?? 0) - (lowest.Rate.Share ?? 0);
        // Shares such as 0.3 - 0.2 are no binary fractions, and the author wrote decimals.
        return (distance, distance <= expectation.Within + 1e-9, $"from {RateWords.Counted(lowest.Rate)} with {lowest.Key} to {RateWords.Counted(highest.Rate)} with {highest.Key}");
    }

    private static (double? Value, bool? Holds, string Note) Compare(Rate rate, ComparisonOperator comparison, double number) => rate.Records < Sample.LeastOfRate || rate.Share is not { } share
        ? (null, null, FormattableString.Invariant($"{Sample.TooFew} answers: {rate.Records}, and it takes {Sample.LeastOfRate}"))
        : (share, NumberComparison.Holds(share, comparison, number), $"{RateWords.Counted(rate)}, at 95% {RateWords.Interval(rate)}");
}
