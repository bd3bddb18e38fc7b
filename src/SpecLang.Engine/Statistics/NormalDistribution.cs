namespace SpecLang.Engine.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>The two-sided quantile of 95%, Φ⁻¹(0.975).</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The probability of a value at least as far from 0 as <paramref name="z"/>, to about 1e-15: 2·(1 − Φ(|z|)) = erfc(|z|/√2).</summary>
    public static double TwoSided(double z) => GammaFunction.UpperRegularized(0.5, z * z / 2);
}
