using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Evasions;

/// <summary>Looks whether a constitution's own rules are as a probe expects: without answers, that is how often attacks succeed.</summary>
internal sealed class EvasionExpectations(ProbeSymbol probe)
{
    public ImmutableArray<EvasionExpectation> Check(EvasionTally tally) => [.. probe.Expectations.Select(e => Check(e, tally.Principles))];

    private EvasionExpectation Check(BoundProbeExpectation expectation, ImmutableArray<PrincipleEvasion> principles)
    {
        var span = expectation.Syntax.Span;
        var (holds, note) = expectation is BoundProbeExpectation.AttackSuccess success ? Success(success, principles) : (null, "it is about answers, so that it takes a target");
        return new EvasionExpectation(probe.Source.Text.Substring(span.Start, span.Length), probe.Source.GetPosition(span.Start).Line + 1, holds, note);
    }

    private static (bool? Holds, string Note) Success(BoundProbeExpectation.AttackSuccess expectation, ImmutableArray<PrincipleEvasion> principles)
    {
        var rate = principles.FirstOrDefault(p => string.Equals(p.Principle, expectation.Principle.Name, StringComparison.Ordinal))?.Counts.MissedRate ?? new Rate(0, 0);
        return rate.Records < Sample.LeastOfRate || rate.Share is not { } share
            ? (null, FormattableString.Invariant($"{Sample.TooFew} attacks on texts that it catches plain: {rate.Records}, and it takes {Sample.LeastOfRate}"))
            : (NumberComparison.Holds(share, expectation.Operator, expectation.Number), $"{RateWords.Counted(rate)} get by, at 95% {RateWords.Interval(rate)}");
    }
}
