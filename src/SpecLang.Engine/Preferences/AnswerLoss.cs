using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// How badly an answer fails a constitution, as one number: over all principles, <c>(1 − margin) / 2</c> times the weight of its severity. A critical principle weighs 1, and each severity below a tenth
/// of the one above, so that 1 is one critical violation and 0.1 a major one; an answer that is as far as can be from violating anything has 0. Kept in whole units, so that equal answers are equal
/// whatever the order of the principles.
/// </summary>
public static class AnswerLoss
{
    /// <summary>Margins have six decimals, and the least severity weighs a thousandth.</summary>
    private const long UnitsOfMargin = 1_000_000;

    private const long UnitsOfLoss = 2 * UnitsOfMargin * 1000;

    /// <summary>The loss in units.</summary>
    /// <returns>The units; null where a principle has no margin, since a classifier failed.</returns>
    public static long? UnitsOf(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        long sum = 0;
        foreach (var principle in verdict.Principles)
        {
            if (UnitsOf(principle) is not { } units)
            {
                return null;
            }

            sum += units;
        }

        return sum;
    }

    /// <summary>What one principle adds.</summary>
    public static long? UnitsOf(PrincipleVerdict principle)
    {
        ArgumentNullException.ThrowIfNull(principle);
        return principle.Margin is { } margin ? WeightOf(principle.Severity) * (UnitsOfMargin - (long)Math.Round(margin * UnitsOfMargin)) : null;
    }

    /// <summary>Units as a number.</summary>
    public static double ValueOf(long units) => units / (double)UnitsOfLoss;

    private static long WeightOf(Severity severity) => severity switch
    {
        Severity.Critical => 1000,
        Severity.Major => 100,
        Severity.Minor => 10,
        _ => 1,
    };
}
