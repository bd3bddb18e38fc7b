namespace SpecLang.Engine.Preferences.Curation;

/// <summary>How sure the judges must be.</summary>
/// <param name="Keep">The least probability that the label is right, for a pair to be kept; above 0.5.</param>
/// <param name="Flip">The least probability that it is wrong, for a pair to be flipped; above 0.5.</param>
public sealed record CurationThresholds(double Keep, double Flip)
{
    /// <summary>What becomes of a pair whose label is right with this probability.</summary>
    public CurationOutcome Of(double probability) =>
        probability >= Keep ? CurationOutcome.Keep : 1 - probability >= Flip ? CurationOutcome.Flip : CurationOutcome.Review;
}
