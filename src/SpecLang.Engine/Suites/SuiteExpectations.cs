using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Suites;

/// <summary>Looks whether the verdicts of a suite's cases are, all together, as the suite expects.</summary>
internal sealed class SuiteExpectations(SuiteSymbol suite, ConstitutionInfo constitution)
{
    /// <summary>What an expectation is called among the suite's tests: as it is written.</summary>
    public static string NameOf(SuiteSymbol suite, BoundSuiteExpectation expectation) =>
        string.Concat("expect ", suite.Source.Text.AsSpan(expectation.Syntax.Span.Start, expectation.Syntax.Span.Length));

    /// <param name="expectation">The expectation.</param>
    /// <param name="slots">All cases of the suite, judged as far as they could be.</param>
    public TestResult Check(BoundSuiteExpectation expectation, IReadOnlyList<TestSlot> slots)
    {
        var result = new TestResult
        {
            Kind = TestKind.Expectation,
            Outcome = TestOutcome.Passed,
            File = suite.Source.Path,
            Line = suite.Source.GetPosition(expectation.Syntax.Span.Start).Line + 1,
            Constitution = constitution.Name,
            Suite = suite.Name,
            Name = NameOf(suite, expectation),
        };
        var open = slots.Count(s => s.Verdict is null);
        if (open > 0)
        {
            return result with { Outcome = TestOutcome.Skipped, Messages = [FormattableString.Invariant($"Not looked at: {open} of {slots.Count} cases have no verdict.")] };
        }

        var tally = new OutcomeTally(constitution.Principles.Length);
        foreach (var verdict in slots.Select(s => s.Verdict).OfType<Runtime.Verdict>())
        {
            tally.Add(verdict);
        }

        var rate = expectation.Rate.Of(tally.ToCounts(constitution.Principles));
        if (rate.Share is not { } share)
        {
            return result with { Outcome = TestOutcome.Failed, Messages = ["There is no case that it is about."], Principles = [expectation.Rate.Principle.Name] };
        }

        return NumberComparison.Holds(share, expectation.Operator, expectation.Number)
            ? result
            : result with { Outcome = TestOutcome.Failed, Messages = [$"The rate is {RateWords.Counted(rate)}."], Principles = [expectation.Rate.Principle.Name] };
    }
}
