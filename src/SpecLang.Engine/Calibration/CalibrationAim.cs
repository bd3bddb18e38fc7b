using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Calibration;

/// <summary>What a threshold is to reach.</summary>
/// <param name="IsRecall">Whether it is a share of what is there that must be found, rather than a share of what is found that must be right.</param>
/// <param name="Share">The share, from 0 to 1.</param>
public sealed record CalibrationAim(bool IsRecall, double Share)
{
    /// <summary>
    /// The place that meets the aim and is best otherwise: of those that reach the recall the one that finds least, of those that reach the precision the one that finds most; null where none does.
    /// </summary>
    /// <param name="curve">The places, from the one that finds most to the one that finds least.</param>
    public CutPoint? Best(ValueList<CutPoint> curve) => IsRecall
        ? curve.LastOrDefault(c => Reaches(c.Confusion.Recall))
        : curve.FirstOrDefault(c => Reaches(c.Confusion.Precision));

    private bool Reaches(Rate rate) => rate.Records >= Sample.LeastOfRate && rate.Share >= Share;
}
