using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Tests.Statistics;

public sealed class PairedTestTests
{
    /// <summary>Twice the tail of a binomial distribution with ½, by its terms.</summary>
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(3, 0, 2 * 1 / 8.0)]
    [InlineData(5, 0, 2 * 1 / 32.0)]
    [InlineData(8, 2, 2 * (1 + 10 + 45) / 1024.0)]
    [InlineData(2, 8, 2 * (1 + 10 + 45) / 1024.0)]
    [InlineData(5, 5, 1)]
    public void It_is_the_binomial_tail_on_both_sides(int there, int back, double expected) => PairedTest.Of(there, back).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Fact]
    public void Without_a_change_there_is_nothing_to_say() => PairedTest.Of(0, 0).ShouldBeNull();

    [Fact]
    public void Many_changes_neither_overflow_nor_vanish()
    {
        PairedTest.Of(50_000, 50_000).ShouldBe(1);
        PairedTest.Of(50_500, 49_500).ShouldNotBeNull().ShouldBe(0.00158, 0.0001);
        PairedTest.Of(10_000, 0).ShouldNotBeNull().ShouldBe(0, 1e-300);
    }
}
