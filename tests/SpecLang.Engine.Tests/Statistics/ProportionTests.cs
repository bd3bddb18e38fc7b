using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Tests.Statistics;

/// <summary>Values of scipy 1.10.1 are what <c>reference.py</c> beside this file prints.</summary>
public sealed class ProportionTests
{
    [Theory]
    [InlineData(0, 5, 0.0, 0.43448246478317476)]
    [InlineData(0, 10, 0.0, 0.27753279986288926)]
    [InlineData(1, 10, 0.017876213095072896, 0.4041500267952385)]
    [InlineData(5, 10, 0.236593090512564, 0.7634069094874361)]
    [InlineData(15, 148, 0.06238639953073629, 0.16048724172330803)]
    [InlineData(81, 263, 0.2552885198782742, 0.36620957698280004)]
    [InlineData(999, 1000, 0.9943574414020421, 0.9998234536293739)]
    [InlineData(7, 7, 0.6456695649333126, 1.0)]
    public void Wilson_s_interval_is_that_of_scipy(long hits, long records, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, records).ShouldNotBeNull();
        interval.Low.ShouldBe(low, 1e-12);
        interval.High.ShouldBe(high, 1e-12);
    }

    [Fact]
    public void Newcombe_s_table_of_1998_has_the_same_intervals()
    {
        // R. G. Newcombe, Stat. Med. 17 (1998), 857-872, table I, method 3 (score): 81/263, 15/148, 0/20, 1/29.
        (long Hits, long Records, double Low, double High)[] table = [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)];
        foreach (var (hits, records, low, high) in table)
        {
            var interval = WilsonInterval.Of(hits, records).ShouldNotBeNull();
            Math.Round(interval.Low, 4).ShouldBe(low);
            Math.Round(interval.High, 4).ShouldBe(high);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 4)]
    public void Too_few_records_have_no_interval(long hits, long records) => WilsonInterval.Of(hits, records).ShouldBeNull();

    [Fact]
    public void An_interval_holds_its_rate_and_stays_on_the_scale()
    {
        for (var records = 5; records < 200; records += 7)
        {
            for (var hits = 0; hits <= records; hits++)
            {
                var interval = WilsonInterval.Of(hits, records).ShouldNotBeNull();
                interval.Low.ShouldBeInRange(0, hits / (double)records);
                interval.High.ShouldBeInRange(hits / (double)records, 1);
            }
        }
    }

    [Theory]
    [InlineData(30, 100, 45, 100, 0.028459736916310638)]
    [InlineData(120, 1000, 150, 1000, 0.049640386865368834)]
    [InlineData(12, 40, 30, 50, 0.0045863920802534895)]
    public void With_many_records_the_test_is_the_pooled_one(long a, long b, long c, long d, double probability) =>
        ProportionTest.Of(new Rate(a, b), new Rate(c, d)).ShouldNotBeNull().ShouldBe(probability, 1e-12);

    [Theory]
    [InlineData(1, 10, 11, 14, 0.0027594561852200836)]
    [InlineData(0, 8, 5, 9, 0.029411764705882353)]
    [InlineData(3, 1000, 0, 20, 1.0)]
    [InlineData(2, 6, 6, 6, 0.06060606060606061)]
    public void With_few_records_the_test_is_Fisher_s(long a, long b, long c, long d, double probability)
    {
        ProportionTest.Fisher(new Rate(a, b), new Rate(c, d)).ShouldBe(probability, 1e-10);
        ProportionTest.Fisher(new Rate(c, d), new Rate(a, b)).ShouldBe(probability, 1e-10);
    }

    [Fact]
    public void Which_test_is_taken_depends_on_the_least_count_expected()
    {
        // 8 of 20 are hits, so that 4 are expected on each side: too few for the pooled test, whose probability is another.
        ProportionTest.Of(new Rate(1, 10), new Rate(7, 10)).ShouldBe(ProportionTest.Fisher(new Rate(1, 10), new Rate(7, 10)));
        ProportionTest.Of(new Rate(1, 10), new Rate(11, 14)).ShouldBe(ProportionTest.Pooled(new Rate(1, 10), new Rate(11, 14)));
    }

    [Fact]
    public void Rates_that_are_nothing_or_all_on_both_sides_do_not_differ()
    {
        ProportionTest.Of(new Rate(0, 100), new Rate(0, 7)).ShouldBe(1);
        ProportionTest.Of(new Rate(100, 100), new Rate(7, 7)).ShouldBe(1);
    }

    [Fact]
    public void Too_few_records_are_not_compared() => ProportionTest.Of(new Rate(4, 4), new Rate(0, 1000)).ShouldBeNull();

    [Fact]
    public void A_small_side_beside_a_huge_one_is_compared_exactly() =>
        ProportionTest.Of(new Rate(3, 5), new Rate(1000, 10_000_000)).ShouldNotBeNull().ShouldBeInRange(0, 1e-8);
}
