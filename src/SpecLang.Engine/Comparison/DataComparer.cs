using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Comparison;

/// <summary>
/// Compares the verdicts of two runs over the same records, the second as it comes. Of each record of the first, the decision and one byte a principle are kept. Belongs to one thread.
/// </summary>
/// <param name="before">The principles of the first run, in order.</param>
/// <param name="now">The principles of the second run, in order.</param>
public sealed class DataComparer(IReadOnlyList<string> before, IReadOnlyList<string> now)
{
    /// <summary>So many records are told one by one.</summary>
    public const int MostFlips = 200;

    private const int NamedIds = 5;

    private readonly List<(Decision Decision, byte[] Outcomes)?> kept = [];
    private readonly Dictionary<(Decision, Decision), long> decisions = [];
    private readonly Dictionary<OutcomeFlip, (long Count, List<string> Ids)> outcomes = [];
    private readonly List<RecordFlip> flips = [];
    private readonly List<RecordFlip> others = [];
    private long records;
    private long unreadable;
    private long differing;
    private int place;

    /// <summary>Takes a result of the first run.</summary>
    public void AddBefore(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        kept.Add(result.Verdict is { } verdict ? (verdict.Decision, [.. verdict.Principles.Select(p => (byte)p.Outcome)]) : null);
    }

    /// <summary>Takes the result of the second run for the next record.</summary>
    /// <exception cref="InvalidOperationException">The second run has more records than the first.</exception>
    public void AddNow(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (place == kept.Count)
        {
            throw new InvalidOperationException("The two runs are not over the same records.");
        }

        var old = kept[place++];
        if (old is not var (decision, oldOutcomes) || result.Verdict is not { } verdict)
        {
            unreadable++;
            return;
        }

        records++;
        var changed = Changes(oldOutcomes, verdict).ToArray();
        if (decision != verdict.Decision || changed.Any(c => c.Before is not null && c.Now is not null))
        {
            Add(result, decision, verdict, changed);
        }
    }

    public DataComparison Build() => new(
        records,
        unreadable,
        differing,
        ValueList.Create<(Decision, Decision, long)>([.. decisions.OrderByDescending(d => d.Value).ThenBy(d => d.Key).Select(d => (d.Key.Item1, d.Key.Item2, d.Value))]),
        ValueList.Create<(OutcomeFlip, long, ValueList<string>)>(
        [
            .. outcomes.OrderBy(o => PlaceOf(o.Key.Principle)).ThenByDescending(o => o.Value.Count).ThenBy(o => o.Key.Now, StringComparer.Ordinal)
                .Select(o => (o.Key, o.Value.Count, ValueList.Create<string>([.. o.Value.Ids]))),
        ]),
        ValueList.Create<RecordFlip>([.. flips.Concat(others).Take(MostFlips)]));

    private int PlaceOf(string principle)
    {
        var at = now.ToList().IndexOf(principle);
        return at < 0 ? int.MaxValue : at;
    }

    private void Add(RecordResult result, Decision decision, Verdict verdict, OutcomeFlip[] changed)
    {
        differing++;
        var id = result.Id ?? string.Empty;
        foreach (var change in changed)
        {
            if (!outcomes.TryGetValue(change, out var known))
            {
                known = (0, []);
            }

            if (known.Ids.Count < NamedIds)
            {
                known.Ids.Add(id);
            }

            outcomes[change] = (known.Count + 1, known.Ids);
        }

        var list = decision == verdict.Decision ? others : flips;
        if (decision != verdict.Decision)
        {
            decisions[(decision, verdict.Decision)] = decisions.GetValueOrDefault((decision, verdict.Decision)) + 1;
        }

        if (list.Count < MostFlips)
        {
            var why = verdict.Decision > decision ? verdict.Leading?.Message : null;
            list.Add(new RecordFlip(id, result.Source?.Item.File ?? "-", result.Source?.Item.Line ?? 0, decision, verdict.Decision, ValueList.Create<OutcomeFlip>(changed), verdict.Leading?.Name, why));
        }
    }

    /// <summary>What changed; of a principle that only one version has, its violation alone is told.</summary>
    private IEnumerable<OutcomeFlip> Changes(byte[] oldOutcomes, Verdict verdict)
    {
        for (var i = 0; i < before.Count; i++)
        {
            var at = now.ToList().IndexOf(before[i]);
            var was = (Outcome)oldOutcomes[i];
            if (at < 0 ? was == Outcome.Violates : was != verdict.Principles[at].Outcome)
            {
                yield return new OutcomeFlip(before[i], WireNames.Of(was), at < 0 ? null : WireNames.Of(verdict.Principles[at].Outcome));
            }
        }

        for (var i = 0; i < now.Count; i++)
        {
            if (!before.Contains(now[i], StringComparer.Ordinal) && verdict.Principles[i].Outcome == Outcome.Violates)
            {
                yield return new OutcomeFlip(now[i], Before: null, WireNames.Of(Outcome.Violates));
            }
        }
    }
}
