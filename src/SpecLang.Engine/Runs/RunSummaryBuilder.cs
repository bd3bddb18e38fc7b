using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>
/// Sums up verdicts. One builder belongs to one thread; those of several threads are merged at the end, in any order, to the same summary.
/// Memory does not grow with the number of records.
/// </summary>
public sealed class RunSummaryBuilder
{
    /// <summary>So many groups are kept; where the data has more, none is, so that the summary does not depend on which came first.</summary>
    public const int MostGroups = 1000;

    /// <summary>So many steps of a number are kept; where there are more, none is.</summary>
    public const int MostSteps = 50;

    /// <summary>So many ids of violating records are kept for each principle.</summary>
    public const int KeptViolations = 5;

    private readonly ConstitutionInfo constitution;
    private readonly ValueList<string> groupedBy;
    private readonly string? over;
    private readonly RunTally total;
    private readonly ScoreTally scores = new();
    private readonly FirstIds[] firstViolations;
    private readonly Dictionary<ValueList<string>, RunTally> groups = [];
    private bool hasTooManyGroups;
    private long badRecords;
    private long textsWithLoneSurrogates;

    /// <param name="constitution">The constitution that judges.</param>
    /// <param name="groupedBy">The fields to group by; empty for none.</param>
    /// <param name="over">The field with a number over whose values the run is looked at; null for none.</param>
    public RunSummaryBuilder(ConstitutionInfo constitution, IReadOnlyList<string> groupedBy, string? over = null)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        ArgumentNullException.ThrowIfNull(groupedBy);
        this.constitution = constitution;
        this.groupedBy = ValueList.Create<string>([.. groupedBy]);
        this.over = over;
        total = new RunTally(constitution);
        firstViolations = [.. constitution.Principles.Select(_ => new FirstIds(KeptViolations))];
    }

    /// <summary>Adds a verdict.</summary>
    /// <param name="place">The record's place in the run: any number that grows in the order of output, as the ordinal does.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="verdict">A verdict of the builder's constitution.</param>
    /// <param name="groupKey">The record's values in the fields grouped by, as text; empty where the run has no groups.</param>
    /// <param name="step">The record's value of the number that the run is looked at over; null where it has none.</param>
    /// <exception cref="ArgumentException">The verdict is of another constitution, or the key has not one value a field.</exception>
    public void Add(long place, string id, Verdict verdict, IReadOnlyList<string> groupKey, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(groupKey);
        if (verdict.Principles.Count != firstViolations.Length)
        {
            throw new ArgumentException($"the verdict is of `{verdict.Constitution}`, not of `{constitution.Name}`", nameof(verdict));
        }

        if (groupKey.Count != groupedBy.Count)
        {
            throw new ArgumentException("the key must have one value for each field grouped by", nameof(groupKey));
        }

        total.Add(verdict, step);
        scores.Add(verdict);
        for (var i = 0; i < firstViolations.Length; i++)
        {
            if (verdict.Principles[i].Outcome == Outcome.Violates)
            {
                firstViolations[i].Add(place, id);
            }
        }

        if (groupedBy.Count > 0)
        {
            TallyOf(ValueList.Create<string>([.. groupKey]))?.Add(verdict, step);
        }
    }

    /// <summary>Adds what is said of the facts of many records, without scores, measures, steps and groups. Whose violations it was is added apart.</summary>
    /// <param name="judged">What the builder's constitution says.</param>
    /// <param name="count">How many records it says it of.</param>
    internal void AddMany(JudgedFacts judged, long count) => total.AddMany(judged, count);

    /// <summary>Whether the ids of a principle's first violations are all known, if places only grow.</summary>
    internal bool HasFirstViolations(int principle) => firstViolations[principle].IsFull;

    /// <summary>Adds the id of a record that violates a principle.</summary>
    internal void AddViolation(int principle, long place, string id) => firstViolations[principle].Add(place, id);

    /// <summary>How many violations there have been so far, of all principles together.</summary>
    public long Violations => total.Violations;

    /// <summary>Counts a record, or a whole file, that could not be read.</summary>
    public void AddBadRecord() => badRecords++;

    /// <summary>Counts texts that held the escape of a lone surrogate.</summary>
    public void AddTextsWithLoneSurrogates(long count) => textsWithLoneSurrogates += count;

    /// <summary>Adds what another thread's builder of the same run has counted. That one must not be in use any more.</summary>
    /// <exception cref="ArgumentException">The other is of another constitution or has other groups.</exception>
    public void Merge(RunSummaryBuilder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.firstViolations.Length != firstViolations.Length || !other.groupedBy.Equals(groupedBy) || !string.Equals(other.over, over, StringComparison.Ordinal) || ReferenceEquals(other, this))
        {
            throw new ArgumentException("only another builder of the same run can be merged", nameof(other));
        }

        total.Add(other.total);
        scores.Add(other.scores);
        badRecords += other.badRecords;
        textsWithLoneSurrogates += other.textsWithLoneSurrogates;
        for (var i = 0; i < firstViolations.Length; i++)
        {
            firstViolations[i].Add(other.firstViolations[i]);
        }

        if (other.hasTooManyGroups)
        {
            DropGroups();
        }

        foreach (var (key, tally) in other.groups)
        {
            TallyOf(key)?.Add(tally);
        }
    }

    /// <summary>All that was counted, for going on in another process.</summary>
    internal RunSummaryState ToState() => new(
        total.ToState(),
        scores.ToState(),
        [.. firstViolations.Select(f => f.ToState())],
        hasTooManyGroups ? null : [.. groups.OrderBy(g => g.Key, KeyOrder.Instance).Select(g => new GroupState([.. g.Key], g.Value.ToState()))],
        badRecords,
        textsWithLoneSurrogates);

    /// <summary>Adds what <see cref="ToState"/> of a builder of the same run gave.</summary>
    internal void Add(RunSummaryState state)
    {
        total.Add(state.Total);
        scores.Add(state.Scores);
        badRecords += state.BadRecords;
        textsWithLoneSurrogates += state.TextsWithLoneSurrogates;
        for (var i = 0; i < firstViolations.Length; i++)
        {
            Array.ForEach(state.FirstViolations[i], f => firstViolations[i].Add(f.Place, f.Id));
        }

        if (state.Groups is null)
        {
            DropGroups();
        }

        foreach (var (key, tally) in state.Groups ?? [])
        {
            TallyOf(ValueList.Create<string>(key))?.Add(tally);
        }
    }

    /// <summary>The summary of all that was added so far.</summary>
    public RunSummary Build() => new()
    {
        Constitution = constitution.Name,
        Version = constitution.Version,
        Total = total.ToCounts(),
        Measures = total.ToMeasures(),
        Scores = scores.ToSummaries(),
        BadRecords = badRecords,
        TextsWithLoneSurrogates = textsWithLoneSurrogates,
        FirstViolations = ValueList.Create<ValueList<string>>([.. firstViolations.Select(f => f.ToList())]),
        GroupedBy = groupedBy,
        Groups = ValueList.Create<RunGroup>(
            [
                .. groups.OrderBy(g => g.Key, KeyOrder.Instance).Select(g => new RunGroup(g.Key, g.Value.ToCounts()) { Measures = g.Value.ToMeasures(), Steps = g.Value.ToSteps() ?? [] }),
            ]),
        HasTooManyGroups = hasTooManyGroups,
        Over = over,
        Steps = total.ToSteps() ?? [],
        HasTooManySteps = total.ToSteps() is null,
    };

    private RunTally? TallyOf(ValueList<string> key)
    {
        if (hasTooManyGroups)
        {
            return null;
        }

        if (groups.TryGetValue(key, out var tally))
        {
            return tally;
        }

        if (groups.Count == MostGroups)
        {
            DropGroups();
            return null;
        }

        tally = new RunTally(constitution);
        groups.Add(key, tally);
        return tally;
    }

    private void DropGroups()
    {
        hasTooManyGroups = true;
        groups.Clear();
    }

    /// <summary>Keys value by value, each by its UTF-16 units.</summary>
    private sealed class KeyOrder : IComparer<ValueList<string>>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare(ValueList<string>? x, ValueList<string>? y)
        {
            for (var i = 0; x is not null && y is not null && i < x.Count; i++)
            {
                var order = string.CompareOrdinal(x[i], y[i]);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
