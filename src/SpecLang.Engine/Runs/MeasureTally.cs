using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>Sums up the values of measures while verdicts come in. Belongs to one thread.</summary>
internal sealed class MeasureTally(IReadOnlyList<MeasureInfo> measures)
{
    private readonly ExactSum[] sums = [.. measures.Select(_ => new ExactSum())];
    private readonly long[] known = new long[measures.Count];
    private readonly long[] unknown = new long[measures.Count];

    public void Add(Verdict verdict)
    {
        for (var i = 0; i < verdict.Measures.Count; i++)
        {
            if (verdict.Measures[i].Value is { } value && double.IsFinite(value))
            {
                sums[i].Add(value);
                known[i]++;
            }
            else
            {
                unknown[i]++;
            }
        }
    }

    public void Add(MeasureTally other)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i].Add(other.sums[i]);
            known[i] += other.known[i];
            unknown[i] += other.unknown[i];
        }
    }

    public MeasureState[] ToState() => [.. sums.Select((s, i) => new MeasureState(s.ToText(), known[i], unknown[i]))];

    public void Add(MeasureState[] state)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i].Add(state[i].Sum);
            known[i] += state[i].Known;
            unknown[i] += state[i].Unknown;
        }
    }

    public ValueList<MeasureSummary> ToSummaries() => ValueList.Create<MeasureSummary>(
        [.. measures.Select((m, i) => new MeasureSummary(m.Name, known[i], unknown[i], known[i] == 0 ? null : sums[i].Mean(known[i])))]);
}
