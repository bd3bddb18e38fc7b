namespace SpecLang.Engine.Runs.Kept;

/// <summary>What a <see cref="RunSummaryBuilder"/> holds, so that counting can go on in another process.</summary>
/// <param name="Total">All records.</param>
/// <param name="Scores">The scores, by call.</param>
/// <param name="FirstViolations">The first violations, a list a principle.</param>
/// <param name="Groups">The groups; null where there were too many.</param>
/// <param name="BadRecords">How many records could not be read.</param>
/// <param name="TextsWithLoneSurrogates">How many texts held half a character.</param>
internal sealed record RunSummaryState(
    TallyState Total, ScoreState[] Scores, FirstState[][] FirstViolations, GroupState[]? Groups, long BadRecords, long TextsWithLoneSurrogates)
{
    /// <summary>Whether it is of a constitution with so many principles and measures.</summary>
    public bool Fits(int principles, int measures) =>
        FirstViolations.Length == principles && Total.Fits(principles, measures) && Scores.All(s => s.HasAllBins) && (Groups ?? []).All(g => g.Tally.Fits(principles, measures));
}
