using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Reports;

/// <summary>Chooses while a run goes on which records a report shows, so that its size does not grow with the run. Belongs to one thread.</summary>
internal sealed class RecordSample(ConstitutionInfo constitution)
{
    private const int Worst = 30;
    private const int Closest = 30;
    private const int OfPrinciples = 100;
    private const int Others = 10;
    private const int Differing = 100;

    /// <summary>Violations of one severity never outweigh one of the next.</summary>
    private const double SeverityWeight = 1000;

    private readonly RankedSample worst = new(Worst);
    private readonly RankedSample closest = new(Closest);
    private readonly RankedSample escalated = new(Others);
    private readonly RankedSample undetermined = new(Others);
    private readonly RankedSample differing = new(Differing);
    private readonly RankedSample[] first = [.. constitution.Principles.Select(_ => new RankedSample(Math.Clamp(OfPrinciples / constitution.Principles.Length, 1, 5)))];

    public void Add(KeptRecord record)
    {
        var principles = record.Verdict.Principles;
        var gravity = 0.0;
        var nearest = 1.0;
        for (var i = 0; i < principles.Count; i++)
        {
            var principle = principles[i];
            nearest = Math.Min(nearest, Math.Abs(principle.Margin ?? 1));
            if (principle.Outcome == Outcome.Violates)
            {
                gravity += Math.Pow(SeverityWeight, (int)principle.Severity) * (1 - ((principle.Margin ?? 0) / 2));
                first[i].Add(0, record);
            }
        }

        if (gravity > 0)
        {
            worst.Add(gravity, record);
        }

        if (nearest < 1)
        {
            closest.Add(-nearest, record);
        }

        AddOthers(record);
    }

    /// <summary>The records to show, in the run's order, each once, with all reasons for showing it.</summary>
    public IEnumerable<(KeptRecord Record, SampleReason Reasons)> Build() => Tagged()
        .GroupBy(t => t.Record.Place)
        .OrderBy(g => g.Key)
        .Select(g => (g.First().Record, g.Aggregate(SampleReason.None, (reasons, t) => reasons | t.Reason)));

    private void AddOthers(KeptRecord record)
    {
        if (record.Verdict.Principles.Any(p => p.Escalates))
        {
            escalated.Add(0, record);
        }

        if (record.Verdict.Principles.Any(p => p.Outcome == Outcome.Undetermined))
        {
            undetermined.Add(0, record);
        }

        if (record.Difference is { } difference)
        {
            differing.Add(difference.Before == record.Verdict.Decision ? 0 : 1, record);
        }
    }

    private IEnumerable<(KeptRecord Record, SampleReason Reason)> Tagged() =>
    [
        .. worst.Records.Select(r => (r, SampleReason.Worst)),
        .. closest.Records.Select(r => (r, SampleReason.Closest)),
        .. first.SelectMany(f => f.Records).Select(r => (r, SampleReason.First)),
        .. escalated.Records.Select(r => (r, SampleReason.Escalated)),
        .. undetermined.Records.Select(r => (r, SampleReason.Undetermined)),
        .. differing.Records.Select(r => (r, SampleReason.Differs)),
    ];
}
