using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Comparison;

/// <summary>How a rate has moved.</summary>
/// <param name="Subject">What the rate is of: a principle's violations, or a decision.</param>
/// <param name="Before">The baseline's rate.</param>
/// <param name="Now">The current rate.</param>
/// <param name="Probability">How likely so great a difference is by chance, corrected for all rates that are compared; null where there are too few records.</param>
public sealed record RateDrift(string Subject, Rate Before, Rate Now, double? Probability)
{
    /// <summary>Whether it has moved by more than chance.</summary>
    public bool IsSignificant => Probability < MultipleTests.Significant;
}
