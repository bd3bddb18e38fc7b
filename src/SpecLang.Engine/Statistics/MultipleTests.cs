namespace SpecLang.Engine.Statistics;

/// <summary>Probabilities of many tests at once, made larger so that one in twenty false alarms does not become one in every report.</summary>
public static class MultipleTests
{
    /// <summary>The probability below which a difference is called more than chance.</summary>
    public const double Significant = 0.05;

    /// <summary>
    /// S. Holm's step-down correction (Scand. J. Stat. 6, 1979, 65–70): with values below <see cref="Significant"/> taken, the probability of a single false alarm
    /// among all tests is at most that, however the tests depend on one another.
    /// </summary>
    /// <returns>The corrected probabilities, in the given order.</returns>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var corrected = new double[probabilities.Count];
        double before = 0;
        var rank = 0;
        foreach (var i in Enumerable.Range(0, probabilities.Count).OrderBy(i => probabilities[i]))
        {
            before = Math.Max(before, Math.Min(1, (probabilities.Count - rank++) * probabilities[i]));
            corrected[i] = before;
        }

        return corrected;
    }

    /// <summary>
    /// Y. Benjamini's and Y. Hochberg's step-up correction (J. R. Stat. Soc. B 57, 1995, 289–300): of the differences taken, at most that share is expected to be
    /// false, for independent or positively dependent tests.
    /// </summary>
    /// <returns>The corrected probabilities, in the given order.</returns>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var corrected = new double[probabilities.Count];
        double before = 1;
        var rank = probabilities.Count;
        foreach (var i in Enumerable.Range(0, probabilities.Count).OrderByDescending(i => probabilities[i]))
        {
            before = Math.Min(before, (double)probabilities.Count / rank-- * probabilities[i]);
            corrected[i] = before;
        }

        return corrected;
    }
}
