using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;

namespace SpecLang.Engine.Coverage;

/// <summary>Counts what an interpreter reads of a plan's points.</summary>
internal sealed class CoverageObserver(CoveragePlan plan) : ReadingObserver
{
    private readonly long[] hits = new long[plan.Points.Count];
    private readonly long[] misses = new long[plan.Points.Count];

    /// <summary>The points with what was counted.</summary>
    public TestCoverage Result => new([.. plan.Points.Select((p, i) => p with { Hits = hits[i], Misses = misses[i] })]);

    /// <summary>Adds what another thread's observer of the same plan has counted.</summary>
    public void Add(CoverageObserver other)
    {
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] += other.hits[i];
            misses[i] += other.misses[i];
        }
    }

    protected override void Reads(BoundExpression expression, bool? truth)
    {
        foreach (var point in plan.PointsOf(expression))
        {
            Count(point, truth);
        }
    }

    protected override void ReadsYields(PrincipleSymbol principle, PrincipleSymbol other, bool? applies)
    {
        if (plan.PointOfYields(principle, other) is { } point)
        {
            Count(point, applies);
        }
    }

    protected override void IsLeftOpen(PrincipleSymbol principle)
    {
        if (plan.PointOfOnError(principle) is { } point)
        {
            hits[point]++;
        }
    }

    protected override void Searches(BoundTextTest test, TextValue text)
    {
        foreach (var entries in plan.EntriesOf(test))
        {
            foreach (var point in MatchesOf(test, entries.Matcher, text).Select(entries.PointOf).OfType<int>())
            {
                hits[point]++;
            }
        }
    }

    private void Count(int point, bool? truth)
    {
        if (truth == true)
        {
            hits[point]++;
        }
        else if (truth == false)
        {
            misses[point]++;
        }
    }
}
