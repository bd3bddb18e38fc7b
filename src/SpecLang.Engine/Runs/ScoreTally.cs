using System.Text.RegularExpressions;
using SpecLang.Engine.Runs.Kept;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>Sorts scores into hundredths of the scale while verdicts come in; numbers beyond the scale, as a reward model gives them, are left out. Belongs to one thread.</summary>
internal sealed partial class ScoreTally
{
    /// <summary>How many numbers a call's scores are sorted into.</summary>
    public const int BinsOfCall = Decisions * ScoreHistogram.BinCount;

    private const int Decisions = 3;

    private readonly SortedDictionary<string, Counts> calls = new(StringComparer.Ordinal);

    /// <summary>A call without the numbers of elements.</summary>
    public static string NameOf(string call) => call.Contains('[', StringComparison.Ordinal) ? ElementNumber.Replace(call, "[]") : call;

    public void Add(Verdict verdict)
    {
        for (var i = 0; i < verdict.Scores.Count; i++)
        {
            var reading = verdict.Scores[i];
            if (reading.Value is not { } score || !double.IsFinite(score))
            {
                CountsOf(NameOf(reading.Call)).Failed++;
            }
            else if (score is >= 0 and <= 1)
            {
                CountsOf(NameOf(reading.Call)).Bins[((int)verdict.Decision * ScoreHistogram.BinCount) + ScoreHistogram.BinOf(score)]++;
            }
        }
    }

    public void Add(ScoreTally other)
    {
        foreach (var (call, counts) in other.calls)
        {
            var own = CountsOf(call);
            own.Failed += counts.Failed;
            for (var i = 0; i < own.Bins.Length; i++)
            {
                own.Bins[i] += counts.Bins[i];
            }
        }
    }

    public ScoreState[] ToState() => [.. calls.Select(c => new ScoreState(c.Key, c.Value.Failed, [.. c.Value.Bins]))];

    public void Add(ScoreState[] state)
    {
        foreach (var (call, failed, bins) in state)
        {
            var own = CountsOf(call);
            own.Failed += failed;
            for (var i = 0; i < own.Bins.Length; i++)
            {
                own.Bins[i] += bins[i];
            }
        }
    }

    public ValueList<ScoreSummary> ToSummaries() => ValueList.Create<ScoreSummary>([.. calls.Select(c => new ScoreSummary(
        c.Key,
        c.Value.Failed,
        ValueList.Create<ScoreHistogram>([.. new[] { Decision.Allow, Decision.Escalate, Decision.Block }.Select(d => HistogramOf(c.Value, d))])))]);

    private static ScoreHistogram HistogramOf(Counts counts, Decision decision) =>
        new(ValueList.Create<long>(counts.Bins.AsSpan((int)decision * ScoreHistogram.BinCount, ScoreHistogram.BinCount)));

    private Counts CountsOf(string call)
    {
        if (!calls.TryGetValue(call, out var counts))
        {
            counts = new Counts();
            calls.Add(call, counts);
        }

        return counts;
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ElementNumber { get; }

    private sealed class Counts
    {
        public long Failed { get; set; }

        public long[] Bins { get; } = new long[BinsOfCall];
    }
}
