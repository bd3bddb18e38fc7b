using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>How often a judge is right, on the gold part, where its margin is so large.</summary>
/// <param name="Low">The least size of the margin.</param>
/// <param name="High">The greatest; infinite for the last band.</param>
/// <param name="Gold">How often it says what people say.</param>
public sealed record ReliabilityBand(double Low, double High, Rate Gold)
{
    /// <summary>
    /// The probability that the judge is right, (right + 1) / (pairs + 2): Laplace's rule of succession, so that no judge is ever certain. With fewer than <see cref="Sample.LeastOfRate"/> pairs nothing is
    /// known of it, and it is 0.5: such a judge weighs nothing.
    /// </summary>
    public double Reliability
    {
        get
        {
            var odds = OddsOf(Gold.Hits, Gold.Records);
            return odds / (1 + odds);
        }
    }

    /// <summary>The odds of being right: (right + 1) / (wrong + 1).</summary>
    internal static double OddsOf(long right, long pairs) => pairs < Sample.LeastOfRate ? 1 : (right + 1.0) / (pairs - right + 1.0);
}
