using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Comparison;

/// <summary>How the distribution of a score has moved.</summary>
/// <param name="Call">The score.</param>
/// <param name="Before">How many scores the baseline has.</param>
/// <param name="Now">How many there are now.</param>
/// <param name="Stability">The index; null where there are too few scores.</param>
public sealed record ScoreDrift(string Call, long Before, long Now, PopulationStability? Stability)
{
    /// <summary>Above this, the scores have moved.</summary>
    public const double Limit = 0.2;

    /// <summary>Whether it has moved by more than chance, and by more than a little.</summary>
    public bool IsSignificant => Stability is { } stability && stability.Value > Math.Max(Limit, stability.ByChance);
}
