using SpecLang.Runtime;

namespace SpecLang.Engine.Published;

/// <summary>How a run compares with scores that others published, group by group.</summary>
/// <param name="Title">Whose scores they are; null where nothing says so.</param>
/// <param name="Matched">How many groups of the run have published scores.</param>
/// <param name="Scores">The scores, each beside the run's measure of the same name.</param>
/// <param name="WithoutRun">Published rows that no group of the run has.</param>
/// <param name="WithoutScores">Groups of the run of which nothing was published.</param>
public sealed record PublishedComparison(string? Title, int Matched, ValueList<ComparedScore> Scores, ValueList<ValueList<string>> WithoutRun, ValueList<ValueList<string>> WithoutScores)
{
    /// <summary>The same with other words for the keys.</summary>
    public PublishedComparison WithKeys(Func<ValueList<string>, ValueList<string>> change) => this with
    {
        Scores = ValueList.Create<ComparedScore>([.. Scores.Select(s => s with { Cells = ValueList.Create<ComparedCell>([.. s.Cells.Select(c => c with { Key = change(c.Key) })]) })]),
        WithoutRun = ValueList.Create<ValueList<string>>([.. WithoutRun.Select(change)]),
        WithoutScores = ValueList.Create<ValueList<string>>([.. WithoutScores.Select(change)]),
    };

    /// <summary>The comparison of a run.</summary>
    /// <param name="summary">The run, grouped by the fields that the scores are matched by.</param>
    /// <param name="published">The scores.</param>
    /// <param name="seed">Begins the random numbers of the intervals.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public static PublishedComparison Of(Runs.RunSummary summary, PublishedScores published, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(published);
        var groups = summary.Groups.ToDictionary(g => g.Key);
        var cells = published.Cells.ToDictionary(c => c.Key);
        return new PublishedComparison(
            published.Title,
            groups.Keys.Count(cells.ContainsKey),
            ValueList.Create<ComparedScore>([.. published.Names.Select((name, i) => ComparedScore.Of(name, i, summary.Groups, cells, seed, cancellationToken))]),
            ValueList.Create<ValueList<string>>([.. published.Cells.Select(c => c.Key).Where(k => !groups.ContainsKey(k))]),
            ValueList.Create<ValueList<string>>([.. summary.Groups.Select(g => g.Key).Where(k => !cells.ContainsKey(k))]));
    }
}
