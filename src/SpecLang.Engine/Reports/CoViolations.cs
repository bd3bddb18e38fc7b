using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>How often two principles were violated by the same record. Belongs to one thread.</summary>
internal sealed class CoViolations(int principles)
{
    private readonly long[] counts = new long[principles * principles];

    public void Add(Verdict verdict)
    {
        var violated = new List<int>();
        for (var i = 0; i < verdict.Principles.Count; i++)
        {
            if (verdict.Principles[i].Outcome == Outcome.Violates)
            {
                violated.Add(i);
            }
        }

        foreach (var a in violated)
        {
            foreach (var b in violated)
            {
                counts[(a * principles) + b]++;
            }
        }
    }

    /// <summary>One row a principle; on the diagonal how often it is violated at all.</summary>
    public ValueList<ValueList<long>> ToMatrix() =>
        ValueList.Create<ValueList<long>>([.. Enumerable.Range(0, principles).Select(i => ValueList.Create<long>(counts.AsSpan(i * principles, principles)))]);
}
