using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>How often a judge is right, by the size of its margin.</summary>
/// <param name="Judge">What judges: <c>label</c>, <c>constitution</c> or <c>reward</c>.</param>
/// <param name="Bands">From small margins to large ones; the label has one.</param>
public sealed record JudgeReliability(string Judge, ValueList<ReliabilityBand> Bands)
{
    /// <summary>More bands than this say nothing that a small gold part could back.</summary>
    private const int MostBands = 4;

    /// <summary>All that the judge decides.</summary>
    public Rate Total => new(Bands.Sum(b => b.Gold.Hits), Bands.Sum(b => b.Gold.Records));

    /// <summary>The band of a margin.</summary>
    public ReliabilityBand BandOf(double margin) => Bands.First(b => Math.Abs(margin) < b.High);

    /// <summary>
    /// Cuts the margins of a gold part into bands of about as many pairs, of <see cref="Sample.LeastOfLabelled"/> or more each, and counts in which of them the judge is right. Equal margins stand in one band.
    /// </summary>
    /// <param name="judge">The judge.</param>
    /// <param name="margins">The margins that decide, and what people say.</param>
    public static JudgeReliability Of(string judge, IReadOnlyList<(double Margin, PreferenceVote Human)> margins)
    {
        ArgumentNullException.ThrowIfNull(margins);
        var sizes = margins.Select(m => Math.Abs(m.Margin)).Order().ToList();
        var count = Math.Clamp(sizes.Count / Sample.LeastOfLabelled, 1, MostBands);
        var cuts = Enumerable.Range(1, count - 1).Select(i => sizes[i * sizes.Count / count]).Distinct().Where(c => c > sizes[0]);
        double[] ends = [0, .. cuts, double.PositiveInfinity];
        var bands = ends.Zip(ends.Skip(1), (low, high) =>
        {
            var own = margins.Where(m => Math.Abs(m.Margin) >= low && Math.Abs(m.Margin) < high).ToList();
            return new ReliabilityBand(low, high, new Rate(own.Count(m => JudgedPreference.VoteOf(m.Margin) == m.Human), own.Count));
        });
        return new JudgeReliability(judge, ValueList.Create<ReliabilityBand>([.. bands]));
    }
}
