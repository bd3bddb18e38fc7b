namespace SpecLang.Engine.Runs.Kept;

/// <summary>The scores of one call, as a <see cref="ScoreTally"/> holds them.</summary>
internal sealed record ScoreState(string Call, long Failed, long[] Bins)
{
    public bool HasAllBins => Bins.Length == ScoreTally.BinsOfCall;
}
