namespace SpecLang.Engine.Statistics;

/// <summary>How many records it takes to say anything. Below, every statistic here is nothing, and is shown as "too few".</summary>
public static class Sample
{
    /// <summary>What is shown in place of a number that too few records stand behind.</summary>
    public const string TooFew = "too few";

    /// <summary>The fewest records for a rate's interval and for comparing it: from 5 on, an interval at 95% is narrower than three quarters of the scale.</summary>
    public const int LeastOfRate = 5;

    /// <summary>The fewest records on each side for comparing distributions of scores: with fewer, two samples of one distribution differ by more than the usual limit of 0.2.</summary>
    public const int LeastOfDistribution = 100;

    /// <summary>The fewest labelled records, with at least <see cref="LeastOfRate"/> of each label among them, for a classifier's calibration and curves.</summary>
    public const int LeastOfLabelled = 20;
}
