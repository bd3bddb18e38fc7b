using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports;

/// <summary>Rates as text for a person, never a share of too few records.</summary>
public static class RateWords
{
    /// <summary>A rate in words: <c>3 of 40 (7.5%)</c>; a dash where there is no record.</summary>
    public static string Counted(Rate rate) => RateText.Counted(rate);

    /// <summary>A rate's interval: <c>2.1% to 6.4%</c>.</summary>
    public static string Interval(Rate rate) => RateText.Interval(rate);

    /// <summary>A probability: three decimals, and never 0.</summary>
    public static string Probability(double probability) => RateText.Probability(probability);

    /// <summary>A share: <c>7.5%</c>; "too few" where there are too few records.</summary>
    public static string Share(Rate rate) => RateText.Share(rate);
}
