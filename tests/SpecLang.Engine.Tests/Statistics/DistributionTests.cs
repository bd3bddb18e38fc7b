using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Statistics;

/// <summary>Values of scipy 1.10.1 are what <c>reference.py</c> beside this file prints.</summary>
public sealed class DistributionTests
{
    private static readonly long[] Before = [100, 120, 90, 80, 110, 100, 95, 105, 100, 100];
    private static readonly long[] Now = [80, 100, 95, 90, 120, 130, 90, 85, 110, 100];

    [Theory]
    [InlineData(0.5, 0.1, 0.6547208460185768)]
    [InlineData(0.5, 3, 0.014305878435429641)]
    [InlineData(2, 1, 0.7357588823428847)]
    [InlineData(4.5, 9.21, 0.030601896963334506)]
    [InlineData(10, 3, 0.9988975118698845)]
    [InlineData(50, 60, 0.08440668109369177)]
    public void The_incomplete_gamma_function_is_that_of_scipy(double a, double x, double value) => GammaFunction.UpperRegularized(a, x).ShouldBe(value, 1e-12);

    [Theory]
    [InlineData(0.1, 2.252712651734206)]
    [InlineData(0.5, 0.5723649429247)]
    [InlineData(1, 0.0)]
    [InlineData(7.3, 7.147892523022249)]
    [InlineData(100.5, 361.43554046777757)]
    public void The_logarithm_of_gamma_is_that_of_scipy(double x, double value) => GammaFunction.LogGamma(x).ShouldBe(value, 1e-11);

    [Theory]
    [InlineData(0.05, 1, 3.8414588206941285)]
    [InlineData(0.05, 9, 16.91897760462045)]
    [InlineData(0.01, 4, 13.276704135987625)]
    public void Quantiles_of_chi_square_are_those_of_scipy(double above, int freedom, double value) => ChiSquareDistribution.Quantile(above, freedom).ShouldBe(value, 1e-9);

    [Theory]
    [InlineData(0.5, 0.6170750774519738)]
    [InlineData(1.96, 0.04999579029644087)]
    [InlineData(4.0, 6.334248366623973e-05)]
    [InlineData(-4.0, 6.334248366623973e-05)]
    public void Two_sided_probabilities_are_those_of_scipy(double z, double value) => NormalDistribution.TwoSided(z).ShouldBe(value, 1e-13);

    [Fact]
    public void The_stability_index_is_its_formula()
    {
        // Bins grow until they hold a tenth of the baseline.
        (double Before, double Now)[] bins = [(100, 80), (120, 100), (170, 185), (110, 120), (100, 130), (200, 175), (100, 110), (100, 100)];
        var index = bins.Sum(b => (b.Now - b.Before) / 1000 * Math.Log(b.Now / b.Before));
        PopulationStability.Of(Histogram(Before), Histogram(Now)).ShouldNotBeNull().Value.ShouldBe(index, 1e-12);
        PopulationStability.Of(Histogram(Before), Histogram(Before)).ShouldNotBeNull().Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void With_bins_of_a_tenth_each_the_stability_index_is_that_of_numpy()
    {
        long[] before = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100];
        var stability = PopulationStability.Of(Histogram(before), Histogram(Now)).ShouldNotBeNull();
        stability.Value.ShouldBe(Enumerable.Range(0, 10).Sum(i => ((Now[i] / 1000.0) - 0.1) * Math.Log(Now[i] / 100.0)), 1e-12);
        stability.ByChance.ShouldBe(0.002 * 16.91897760462045, 1e-9);
    }

    [Fact]
    public void Too_few_scores_have_no_index() => PopulationStability.Of(Histogram([99, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Histogram(Now)).ShouldBeNull();

    [Fact]
    public void A_bin_that_empties_gives_a_number()
    {
        long[] moved = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1000];
        PopulationStability.Of(Histogram(Before), Histogram(moved)).ShouldNotBeNull().Value.ShouldBeInRange(1, 100);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.29, 29)]
    [InlineData(0.3, 30)]
    [InlineData(0.57, 57)]
    [InlineData(0.999999, 99)]
    [InlineData(1, 99)]
    public void A_score_on_an_edge_lies_above_it(double score, int bin) => ScoreHistogram.BinOf(score).ShouldBe(bin);

    [Fact]
    public void Reliability_is_that_of_numpy()
    {
        var scores = Enumerable.Range(0, 40).Select(i => new LabelledScore(i / 40.0, 7 * i % 40 < i)).ToList();
        Reliability.Of(scores).ShouldNotBeNull().Error.ShouldBe(0.1175, 1e-12);
        Reliability.Of([.. scores.Take(19)]).ShouldBeNull();
        Reliability.Of([.. scores.Select(s => s with { IsPositive = true })]).ShouldBeNull();
    }

    [Fact]
    public void Bootstrap_gives_the_same_interval_for_the_same_seed_and_holds_the_mean()
    {
        var sample = Enumerable.Range(1, 100).Select(i => (double)i).ToList();
        var interval = Bootstrap.Of(sample, s => s.Average(), seed: 7).ShouldNotBeNull();
        Bootstrap.Of(sample, s => s.Average(), seed: 7).ShouldBe(interval);

        // The mean's standard error is 28.87 / 10.
        interval.Low.ShouldBe(50.5 - (1.96 * 2.887), 0.7);
        interval.High.ShouldBe(50.5 + (1.96 * 2.887), 0.7);
        Bootstrap.Of([.. sample.Take(19)], s => s.Average(), seed: 7).ShouldBeNull();
        Bootstrap.Of<double>(sample, _ => null, seed: 7).ShouldBeNull();
    }

    [Fact]
    public void Percentiles_are_those_of_numpy()
    {
        double[] sorted = [1, 2, 4, 8, 16];
        Bootstrap.Percentile(sorted, 0.025).ShouldBe(1.1, 1e-12);
        Bootstrap.Percentile(sorted, 0.5).ShouldBe(4);
        Bootstrap.Percentile(sorted, 0.975).ShouldBe(15.2, 1e-12);
    }

    [Fact]
    public void Holm_s_correction_is_that_of_the_textbook()
    {
        // R 4.2, p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "holm" and "BH").
        double[] probabilities = [0.01, 0.04, 0.03, 0.005, 0.5];
        MultipleTests.Holm(probabilities).ShouldBe([0.04, 0.09, 0.09, 0.025, 0.5], 1e-12);
        MultipleTests.BenjaminiHochberg(probabilities).ShouldBe([0.025, 0.05, 0.05, 0.025, 0.5], 1e-12);
        MultipleTests.Holm([]).ShouldBeEmpty();
    }

    [Fact]
    public void Random_numbers_are_those_of_the_published_generator()
    {
        // The reference implementation's first values for the seed 1234567, scaled to 0 … 999.
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431];
        var random = new SeededRandom(1234567);
        published.Select(v => (int)Math.BigMul(v, 1000, out _)).ShouldBe(published.Select(_ => random.Next(1000)));
    }

    private static ScoreHistogram Histogram(long[] tenths) =>
        new(ValueList.Create<long>([.. Enumerable.Range(0, ScoreHistogram.BinCount).Select(i => i % 10 == 0 ? tenths[i / 10] : 0)]));
}
