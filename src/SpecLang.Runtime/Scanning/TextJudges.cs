using System.Collections.Concurrent;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// The way of an evaluator from the texts of records that are there as objects to verdicts, by its plan. What it needs takes long to make, so it is made
/// beside the first records, or when it is asked for. Thread-safe.
/// </summary>
/// <param name="plan">The plan.</param>
internal sealed class TextJudges(ScanPlan plan)
{
    /// <summary>More different sets of facts than that are not remembered, so that memory stays bounded.</summary>
    public const int MostVerdicts = 1 << 12;

    /// <summary>Who judges fewer records never pays for what makes the next ones fast.</summary>
    private const int RecordsBefore = 32;

    private readonly ConcurrentDictionary<FactSet, TextVerdict> verdicts = [];
    private readonly TextJudge?[] free = new TextJudge?[Math.Max(1, Environment.ProcessorCount)];
    private int seen;
    private volatile bool isReady;

    /// <summary>What is known of facts that hold.</summary>
    public bool TryGetVerdict(FactSet facts, out TextVerdict verdict) => verdicts.TryGetValue(facts, out verdict);

    public void Remember(FactSet facts, TextVerdict verdict)
    {
        if (verdicts.Count < MostVerdicts)
        {
            verdicts.TryAdd(facts.Keep(), verdict);
        }
    }

    /// <summary>Makes all that is needed.</summary>
    public void Prepare()
    {
        Return(new TextJudge(plan));
        isReady = true;
    }

    /// <summary>One to judge with, for <see cref="Return"/> afterwards; null as long as there is none.</summary>
    public TextJudge? Rent()
    {
        if (!isReady)
        {
            if (Interlocked.Increment(ref seen) == RecordsBefore)
            {
                _ = Task.Run(Prepare);
            }

            return null;
        }

        for (var i = 0; i < free.Length; i++)
        {
            if (Volatile.Read(ref free[i]) is not null && Interlocked.Exchange(ref free[i], null) is { } judge)
            {
                return judge;
            }
        }

        return new TextJudge(plan);
    }

    public void Return(TextJudge judge)
    {
        judge.Clear();
        for (var i = 0; i < free.Length; i++)
        {
            if (Interlocked.CompareExchange(ref free[i], judge, null) is null)
            {
                return;
            }
        }
    }
}
