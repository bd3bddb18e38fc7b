namespace SpecLang.Engine.Statistics;

/// <summary>The χ² distribution.</summary>
public static class ChiSquareDistribution
{
    private const int Halvings = 200;

    /// <summary>The probability of a value of <paramref name="x"/> or more.</summary>
    /// <param name="x">From 0.</param>
    /// <param name="freedom">The degrees of freedom, from 1.</param>
    public static double Above(double x, int freedom) => GammaFunction.UpperRegularized(freedom / 2.0, x / 2);

    /// <summary>The value that is reached or passed with the probability <paramref name="above"/>, by halving.</summary>
    /// <param name="above">Between 0 and 1.</param>
    /// <param name="freedom">The degrees of freedom, from 1.</param>
    public static double Quantile(double above, int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(above);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(above, 1);
        double low = 0;
        double high = freedom + 1;
        while (Above(high, freedom) > above)
        {
            high *= 2;
        }

        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Above(middle, freedom) > above ? (middle, high) : (low, middle);
        }

        return high;
    }
}
