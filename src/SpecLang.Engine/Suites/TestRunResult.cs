using System.Collections.Immutable;
using SpecLang.Engine.Coverage;

namespace SpecLang.Engine.Suites;

/// <summary>What a run of tests came to.</summary>
/// <param name="Tests">The tests in the order of specs, of the file, and of case files.</param>
/// <param name="Duration">How long the whole run took.</param>
public sealed record TestRunResult(ImmutableArray<TestResult> Tests, TimeSpan Duration)
{
    /// <summary>What the tests exercised; null where nobody asked.</summary>
    public TestCoverage? Coverage { get; init; }

    public int Passed => CountOf(TestOutcome.Passed);

    public int Failed => CountOf(TestOutcome.Failed);

    public int KnownFailures => CountOf(TestOutcome.KnownFailure);

    public int Skipped => CountOf(TestOutcome.Skipped);

    public int Errors => CountOf(TestOutcome.Error);

    private int CountOf(TestOutcome outcome) => Tests.Count(t => t.Outcome == outcome);
}
