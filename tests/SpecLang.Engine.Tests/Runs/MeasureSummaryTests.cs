using System.Buffers;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Tests.Runs;

public class MeasureSummaryTests
{
    private static readonly ConstitutionInfo Constitution = new()
    {
        Name = "C",
        BlockAt = Severity.Major,
        Principles = [],
        Measures = [new MeasureInfo { Name = "Calm", IsScore = true }, new MeasureInfo { Name = "Words" }],
    };

    [Fact]
    public void A_measure_is_summed_up_by_its_mean()
    {
        var summary = Of([(0.25, 3), (null, 4), (0.75, 8)]);

        summary.Measures.ShouldBe([new MeasureSummary("Calm", 2, 1, 0.5), new MeasureSummary("Words", 3, 0, 5)]);
        Json(summary).ShouldContain(""""
              "measures": {
                "Calm": {
                  "mean": 0.5,
                  "known": 2,
                  "unknown": 1
                },
            """".ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Without_a_value_there_is_no_mean()
    {
        Of([]).Measures.ShouldBe([new MeasureSummary("Calm", 0, 0, null), new MeasureSummary("Words", 0, 0, null)]);
        Of([(null, null)]).Measures[0].ShouldBe(new MeasureSummary("Calm", 0, 1, null));
    }

    [Theory]
    [InlineData(new[] { 1e308, 1e308, -1e308, 3 }, 2.5e307)]
    [InlineData(new[] { 1e308, 1e308, 1e308 }, 1e308)]
    [InlineData(new[] { 5e-324, 5e-324 }, 5e-324)]
    [InlineData(new[] { 1e300, 1, -1e300 }, 1.0 / 3)]
    [InlineData(new[] { -0.1, -0.2, -0.3 }, -0.2)]
    [InlineData(new[] { 0.0, -0.0 }, 0.0)]
    public void A_mean_is_exact_however_large_and_small_the_values(double[] values, double mean)
    {
        var actual = Of([.. values.Select(v => ((double?)v, (double?)0))]).Measures[0].Mean.ShouldNotBeNull();

        Math.Abs(actual - mean).ShouldBeLessThanOrEqualTo(Math.Abs(mean) * 1e-15);
    }

    [Fact]
    public void The_order_of_records_and_threads_does_not_matter()
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 1000).Select(_ => ((double?)(random.NextDouble() * Math.Pow(10, random.Next(-20, 20))), (double?)random.Next())).ToArray();
        var whole = Of(values);
        var shuffled = values.OrderBy(_ => random.Next()).ToArray();
        var first = Builder(shuffled[..400]);
        first.Merge(Builder(shuffled[400..]));

        first.Build().Measures.ShouldBe(whole.Measures);
    }

    private static RunSummary Of((double? Calm, double? Words)[] values) => Builder(values).Build();

    private static RunSummaryBuilder Builder((double? Calm, double? Words)[] values)
    {
        var builder = new RunSummaryBuilder(Constitution, []);
        foreach (var (calm, words) in values)
        {
            builder.Add(1, "r", new SampleVerdict(new VerdictParts("C", null, Decision.Allow, [], null, []) { Measures = [new("Calm", calm), new("Words", words)] }), []);
        }

        return builder;
    }

    private static string Json(RunSummary summary)
    {
        var output = new ArrayBufferWriter<byte>();
        RunSummaryJson.Write(output, summary);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed record SampleVerdict(VerdictParts Parts) : Verdict(Parts);
}
