using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Tests.Statistics;

/// <summary>Values of scipy 1.10.1 are what <c>reference.py</c> beside this file prints.</summary>
public sealed class RankTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, new double[] { 1, 3, 2, 5, 4 }, 0.6)]
    [InlineData(new[] { 5, 5, 4, 3, 3, 2.0 }, new[] { 4.5, 4.5, 4.6, 3, 2, 2 }, 0.6153846153846154)]
    [InlineData(new double[] { 1, 1, 2, 2, 3, 3, 4 }, new double[] { 4, 4, 3, 3, 2, 2, 1 }, -1)]
    [InlineData(new double[] { 1, 2, 2, 3, 1, 5, 4, 4 }, new double[] { 2, 1, 2, 3, 2, 5, 1, 4 }, 0.4082482904638631)]
    public void A_rank_correlation_is_that_of_scipy_ties_among_them(double[] x, double[] y, double tau) => Of(x, y).ShouldNotBeNull().ShouldBe(tau, 1e-12);

    [Fact]
    public void Without_an_order_on_both_sides_there_is_no_correlation()
    {
        Of([], []).ShouldBeNull();
        Of([1], [2]).ShouldBeNull();
        Of([5, 5, 5], [1, 2, 3]).ShouldBeNull();
        Of([1, 2, 3], [5, 5, 5]).ShouldBeNull();
    }

    [Fact]
    public void It_depends_on_order_alone_and_turns_with_a_side()
    {
        var random = new Random(7);
        double[] x = [.. Enumerable.Range(0, 60).Select(_ => (double)random.Next(1, 6))];
        double[] y = [.. x.Select(v => v + random.Next(-2, 3))];
        var tau = Of(x, y).ShouldNotBeNull();

        tau.ShouldBeInRange(0.1, 0.99);
        Of([.. x.Select(Math.Exp)], y).ShouldNotBeNull().ShouldBe(tau, 1e-12);
        Of([.. x.Select(v => -v)], y).ShouldNotBeNull().ShouldBe(-tau, 1e-12);
        Of(y, x).ShouldNotBeNull().ShouldBe(tau, 1e-12);
    }

    [Theory]
    [InlineData(new long[] { 2, 4, 7, 9 }, new long[] { 20, 20, 20, 20 }, new double[] { 0, 1, 2, 3 }, 0.12, 0.007199253992272629)]
    [InlineData(new long[] { 10, 5, 1 }, new long[] { 15, 30, 12 }, new double[] { 1, 2, 4 }, -0.17094017094017094, 0.00283330768413325)]
    public void A_trend_is_that_of_scipy(long[] hits, long[] records, double[] steps, double slope, double probability)
    {
        var trend = Trend.Of([.. steps.Select((s, i) => (s, new Rate(hits[i], records[i])))]).ShouldNotBeNull();

        trend.Slope.ShouldBe(slope, 1e-12);
        trend.Probability.ShouldBe(probability, 1e-12);
    }

    [Fact]
    public void A_trend_needs_records_and_two_steps_that_have_some()
    {
        Trend.Of([(1, new Rate(2, 9)), (2, new Rate(5, 10))]).ShouldBeNull();
        Trend.Of([(1, new Rate(2, 40)), (2, new Rate(0, 0))]).ShouldBeNull();
        Trend.Of([]).ShouldBeNull();
        Trend.Of([(1, new Rate(0, 40)), (2, new Rate(0, 40))]).ShouldBe(new Trend(0, 1));
    }

    private static double? Of(double[] x, double[] y) => RankCorrelation.Of([.. x.Zip(y)]);
}
