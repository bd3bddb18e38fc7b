using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Engine.Coverage;

/// <summary>Finds out what judged tests exercise, by judging them once more under observation.</summary>
internal sealed class CoverageRun(SpecFiles files, int jobs)
{
    private readonly Lock guard = new();
    private readonly Dictionary<ConstitutionSymbol, (CoveragePlan Plan, CoverageObserver Total)> constitutions = [];

    public TestCoverage Result => TestCoverage.Merge(constitutions.Values.Select(c => c.Total.Result));

    /// <summary>Adds tests of one constitution. Those without a verdict exercise nothing; nor do cases of which nobody would notice a change.</summary>
    public void Add(SpecTests group, IEnumerable<TestSlot> slots, CancellationToken cancellationToken)
    {
        if (!constitutions.TryGetValue(group.Constitution, out var known))
        {
            var plan = new CoveragePlan(group.Constitution, files);
            constitutions.Add(group.Constitution, known = (plan, new CoverageObserver(plan)));
        }

        var judged = slots.Where(s => s.Verdict is not null && (s.Test.Expectation is not null || group.Suite?.Snapshot is not null));
        Parallel.ForEach(
            judged,
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken },
            () => new CoverageObserver(known.Plan),
            (slot, _, observer) =>
            {
                slot.Subject?.Advance((record, context) => group.Interpreter.TryEvaluate(record, context, observer));
                return observer;
            },
            observer =>
            {
                lock (guard)
                {
                    known.Total.Add(observer);
                }
            });
    }
}
