using System.Globalization;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using static SpecLang.Engine.Tests.Runs.SampleRun;

namespace SpecLang.Engine.Tests.Runs;

public class RunSummaryTests
{
    [Fact]
    public void Decisions_and_outcomes_are_counted()
    {
        var builder = Builder();
        builder.Add(1, "a", Verdict(Decision.Block, Outcome.Violates, Outcome.NotApplicable), []);
        builder.Add(2, "b", Verdict(Decision.Allow, Outcome.Complies, Outcome.Violates), []);
        builder.Add(3, "c", Verdict(Decision.Escalate, Outcome.Undetermined, escalates: true), []);
        builder.AddBadRecord();
        builder.AddTextsWithLoneSurrogates(3);

        var summary = builder.Build();

        summary.Constitution.ShouldBe("C");
        summary.Version.ShouldBe("1.0");
        summary.Total.Records.ShouldBe(3);
        summary.Total.ShouldBe(new RunCounts(
            1, 1, 1, [new PrincipleCounts("P", Severity.Critical, 0, 1, 1, 1, 1), new PrincipleCounts("Q", Severity.Minor, 1, 1, 1, 0, 0)]));
        summary.BadRecords.ShouldBe(1);
        summary.TextsWithLoneSurrogates.ShouldBe(3);
        summary.FirstViolations.ShouldBe([["a"], ["b"]]);
        summary.Groups.ShouldBeEmpty();
    }

    [Fact]
    public void The_share_of_violations_is_taken_of_the_records_a_principle_applies_to()
    {
        new PrincipleCounts("P", Severity.Info, 10, 3, 1, 5, 0).ViolatedShare.ShouldBe(0.25);
        new PrincipleCounts("P", Severity.Info, 10, 0, 0, 5, 0).ViolatedShare.ShouldBeNull();
    }

    [Fact]
    public void An_empty_run_has_a_summary()
    {
        var summary = Builder("topic").Build();

        summary.Total.Records.ShouldBe(0);
        summary.Groups.ShouldBeEmpty();
        summary.FirstViolations.ShouldBe([[], []]);
    }

    [Fact]
    public void Records_are_grouped_by_their_values()
    {
        var builder = Builder("topic", "channel");
        builder.Add(1, "a", Verdict(Decision.Block, Outcome.Violates), ["b", "x"]);
        builder.Add(2, "b", Verdict(Decision.Allow, Outcome.Complies), ["a", "y"]);
        builder.Add(3, "c", Verdict(Decision.Allow, Outcome.Complies), ["b", "x"]);
        builder.Add(4, "d", Verdict(Decision.Allow, Outcome.Complies), ["b", ""]);

        var summary = builder.Build();

        summary.GroupedBy.ShouldBe(["topic", "channel"]);
        summary.Groups.Select(g => string.Join('|', g.Key)).ShouldBe(["a|y", "b|", "b|x"]);
        summary.Groups[2].Counts.Records.ShouldBe(2);
        summary.Groups[2].Counts.Principles[0].Violates.ShouldBe(1);
    }

    [Fact]
    public void Keys_are_not_confused_by_what_their_values_hold()
    {
        var builder = Builder("a", "b");
        builder.Add(1, "1", Verdict(Decision.Allow, Outcome.Complies), ["x,", "y"]);
        builder.Add(2, "2", Verdict(Decision.Allow, Outcome.Complies), ["x", ",y"]);
        builder.Add(3, "3", Verdict(Decision.Allow, Outcome.Complies), ["x\0", "\u001b\uD800"]);

        builder.Build().Groups.Count.ShouldBe(3);
    }

    [Fact]
    public void Only_the_first_violations_are_kept_in_the_order_of_the_run()
    {
        var builder = Builder();
        foreach (var place in new[] { 9, 3, 7, 1, 8, 2, 6, 4, 5 })
        {
            builder.Add(place, place.ToString(CultureInfo.InvariantCulture), Verdict(Decision.Block, Outcome.Violates), []);
        }

        builder.Build().FirstViolations[0].ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Fact]
    public void Many_threads_come_to_the_summary_of_one()
    {
        const int Records = 5000;
        var one = Builder("topic");
        for (var i = 0; i < Records; i++)
        {
            Add(one, i);
        }

        var parts = Enumerable.Range(0, 7).Select(_ => Builder("topic")).ToArray();
        Parallel.For(0, parts.Length, part =>
        {
            for (var i = part; i < Records; i += parts.Length)
            {
                Add(parts[part], i);
            }
        });

        Merged(parts).ShouldBe(one.Build());
        Merged([.. parts.Reverse()]).ShouldBe(one.Build());

        static void Add(RunSummaryBuilder builder, int i)
        {
            var outcome = (Outcome)(i * 7 % 4);
            builder.Add(i, "#" + i.ToString(CultureInfo.InvariantCulture), Verdict((Decision)(i % 3), outcome, escalates: i % 5 == 0), ["t" + (i % 11).ToString(CultureInfo.InvariantCulture)]);
        }
    }

    [Theory]
    [InlineData(RunSummaryBuilder.MostGroups, false)]
    [InlineData(RunSummaryBuilder.MostGroups + 1, true)]
    public void Too_many_groups_are_dropped_however_the_work_was_shared(int groups, bool areTooMany)
    {
        RunSummaryBuilder[] parts = [Builder("id"), Builder("id")];
        var one = Builder("id");
        for (var i = 0; i < groups; i++)
        {
            string[] key = [i.ToString(CultureInfo.InvariantCulture)];
            one.Add(i, "a", Verdict(Decision.Allow, Outcome.Complies), key);
            parts[i % 2].Add(i, "a", Verdict(Decision.Allow, Outcome.Complies), key);
        }

        var summary = one.Build();
        summary.HasTooManyGroups.ShouldBe(areTooMany);
        summary.Groups.Count.ShouldBe(areTooMany ? 0 : groups);
        summary.Total.Records.ShouldBe(groups);
        Merged(parts).ShouldBe(summary);
        Merged([one, Builder("id")]).HasTooManyGroups.ShouldBe(areTooMany);
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        var builder = Builder("topic");

        Should.Throw<ArgumentException>(() => builder.Add(1, "a", Verdict(Decision.Allow, Outcome.Complies), []));
        Should.Throw<ArgumentException>(() => builder.Merge(Builder()));
        Should.Throw<ArgumentException>(() => builder.Merge(builder));
        Should.Throw<ArgumentException>(() => new RunSummaryBuilder(Constitution with { Principles = [] }, []).Add(1, "a", Verdict(Decision.Allow, Outcome.Complies), []));
    }

    private static RunSummary Merged(RunSummaryBuilder[] parts)
    {
        var all = Builder([.. parts[0].Build().GroupedBy]);
        foreach (var part in parts)
        {
            all.Merge(part);
        }

        return all.Build();
    }
}
