using System.Buffers;
using System.Text.Json;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using static SpecLang.Engine.Tests.Runs.SampleRun;

namespace SpecLang.Engine.Tests.Runs;

public class StepTests
{
    [Fact]
    public void Records_are_counted_by_the_value_of_a_number_in_all_and_in_groups()
    {
        var summary = Run([("a", 2), ("a", 1), ("b", 2), ("b", null)]).Build();

        summary.Over.ShouldBe("turn");
        summary.Steps.Select(s => (s.At, s.Counts.Records)).ShouldBe([(1, 1), (2, 2)]);
        summary.Groups.Select(g => string.Join(' ', g.Key) + ":" + string.Join(' ', g.Steps.Select(s => $"{s.At}={s.Counts.Records}"))).ShouldBe(["a:1=1 2=1", "b:2=1"]);
        summary.Total.Records.ShouldBe(4);
    }

    [Fact]
    public void Merged_builders_count_as_one()
    {
        var one = Run([("a", 2), ("a", 1), ("b", 2)]);
        var other = Run([("b", 7), ("a", 2)]);
        var all = Run([("b", 7), ("a", 2), ("a", 2), ("a", 1), ("b", 2)]);

        one.Merge(other);

        one.Build().ShouldBe(all.Build() with { FirstViolations = one.Build().FirstViolations });
        Should.Throw<ArgumentException>(() => one.Merge(new RunSummaryBuilder(Constitution, ["kind"], "line")));
    }

    [Fact]
    public void More_steps_than_a_reader_compares_are_none_and_said()
    {
        var summary = Run([.. Enumerable.Range(0, RunSummaryBuilder.MostSteps + 1).Select(i => ("a", (double?)i))]).Build();

        summary.HasTooManySteps.ShouldBeTrue();
        summary.Steps.ShouldBeEmpty();
        summary.Groups.ShouldHaveSingleItem().Steps.ShouldBeEmpty();
        Json(summary).GetProperty("over").GetProperty("too_many_steps").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void A_rate_that_goes_up_has_a_trend_and_one_that_stays_has_none()
    {
        var builder = new RunSummaryBuilder(Constitution, [], "turn");
        for (var turn = 1; turn <= 5; turn++)
        {
            for (var i = 0; i < 20; i++)
            {
                builder.Add(i, "x", Verdict(Decision.Allow, i < turn * 3 ? Outcome.Violates : Outcome.Complies, i < 5 ? Outcome.Violates : Outcome.Complies), [], turn);
            }
        }

        var trends = RunTrends.Of(builder.Build()).ToDictionary(t => t.Subject, t => t.Trend.ShouldNotBeNull(), StringComparer.Ordinal);

        trends["P"].Slope.ShouldBe(0.15, 1e-12);
        trends["P"].Probability.ShouldBeLessThan(0.001);
        trends["Q"].Slope.ShouldBe(0, 1e-12);
        trends["Q"].Probability.ShouldBe(1, 1e-9);
        Json(builder.Build()).GetProperty("over").GetProperty("trends").GetProperty("P").GetProperty("slope").GetDouble().ShouldBe(0.15);
    }

    private static RunSummaryBuilder Run(IReadOnlyList<(string Kind, double? Turn)> records)
    {
        var builder = new RunSummaryBuilder(Constitution, ["kind"], "turn");
        for (var i = 0; i < records.Count; i++)
        {
            builder.Add(i, "r", Verdict(Decision.Allow, Outcome.Complies), [records[i].Kind], records[i].Turn);
        }

        return builder;
    }

    private static JsonElement Json(RunSummary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RunSummaryJson.Write(buffer, summary);
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}
