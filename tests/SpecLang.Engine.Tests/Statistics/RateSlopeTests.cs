using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Tests.Statistics;

public sealed class RateSlopeTests
{
    /// <summary>Over two levels the slope is the difference of two rates, whose intervals R. G. Newcombe gives (Stat. Med. 17, 1998, table II, method 10).</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Over_two_levels_it_is_the_published_interval_of_a_difference(int hits, int records, int hitsBefore, int recordsBefore, double low, double high)
    {
        var slope = RateSlope.Of([(0, new Rate(hitsBefore, recordsBefore)), (1, new Rate(hits, records))]).ShouldNotBeNull();
        slope.Slope.ShouldBe((hits / (double)records) - (hitsBefore / (double)recordsBefore), 1e-12);
        slope.Interval.Low.ShouldBe(low, 0.00006);
        slope.Interval.High.ShouldBe(high, 0.00006);
    }

    [Fact]
    public void Rates_on_a_line_have_its_slope_whatever_the_records_and_the_order()
    {
        var slope = RateSlope.Of([(4, new Rate(50, 100)), (0, new Rate(5, 50)), (1, new Rate(4, 20))]).ShouldNotBeNull();
        slope.Slope.ShouldBe(0.1, 1e-12);
        slope.DiffersFromZero.ShouldBeTrue();
    }

    [Fact]
    public void Turned_around_it_is_the_same_with_another_sign()
    {
        var up = RateSlope.Of([(0, new Rate(1, 12)), (1, new Rate(4, 10)), (3, new Rate(7, 11))]).ShouldNotBeNull();
        var down = RateSlope.Of([(0, new Rate(11, 12)), (1, new Rate(6, 10)), (3, new Rate(4, 11))]).ShouldNotBeNull();
        down.Slope.ShouldBe(-up.Slope, 1e-12);
        down.Interval.Low.ShouldBe(-up.Interval.High, 1e-12);
        down.Interval.High.ShouldBe(-up.Interval.Low, 1e-12);
    }

    [Fact]
    public void Rates_that_do_not_change_differ_not_from_a_slope_of_0()
    {
        foreach (var hits in new[] { 0, 3, 8 })
        {
            var slope = RateSlope.Of([(0, new Rate(hits, 8)), (1, new Rate(hits, 8)), (2, new Rate(hits, 8))]).ShouldNotBeNull();
            slope.Slope.ShouldBe(0, 1e-12);
            slope.DiffersFromZero.ShouldBeFalse();
            (slope.Interval.High - slope.Interval.Low).ShouldBeGreaterThan(0.1);
        }
    }

    [Fact]
    public void Too_few_records_and_a_single_level_have_none()
    {
        RateSlope.Of([(0, new Rate(1, 4)), (1, new Rate(5, 50))]).ShouldBeNull();
        RateSlope.Of([(0, new Rate(1, 40))]).ShouldBeNull();
        RateSlope.Of([(2, new Rate(1, 40)), (2, new Rate(5, 40))]).ShouldBeNull();
        RateSlope.Of([]).ShouldBeNull();
    }
}
