using SpecLang.Engine.Preferences;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class PairSampleTests
{
    [Fact]
    public void A_seed_draws_the_same_and_another_seed_something_else()
    {
        Draw(10, 1000, 7).ShouldBe(Draw(10, 1000, 7));
        Draw(10, 1000, 7).ShouldNotBe(Draw(10, 1000, 8));
    }

    [Fact]
    public void What_is_drawn_keeps_the_order_of_the_data_and_is_drawn_once()
    {
        var drawn = Draw(50, 1000, 3).ConvertAll(d => long.Parse(d, System.Globalization.CultureInfo.InvariantCulture));
        drawn.ShouldBe(drawn.Order());
        drawn.Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public void Of_too_few_all_are_drawn() => Draw(50, 7, 3).ShouldBe(["0", "1", "2", "3", "4", "5", "6"]);

    [Fact]
    public void Each_is_as_likely_as_any_other()
    {
        var counts = new int[40];
        for (ulong seed = 0; seed < 2000; seed++)
        {
            Draw(10, counts.Length, seed).ForEach(d => counts[long.Parse(d, System.Globalization.CultureInfo.InvariantCulture)]++);
        }

        // 500 each, with a standard deviation of √(2000 · ¼ · ¾) ≈ 19.
        counts.ShouldAllBe(c => c > 400 && c < 600);
    }

    private static List<string> Draw(int size, int records, ulong seed)
    {
        var sample = new PairSample(size, seed);
        for (var i = 0; i < records; i++)
        {
            sample.Add(JsonValue.OfNumber(i));
        }

        return [.. sample.Records.Select(r => r.Number)];
    }
}
