using SpecLang.Engine.Preferences;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class CurationModelTests
{
    private const string Spec = "record A { prompt: text  response: text } constitution C over A { principle P { severity critical  forbid response contains \"bad\" } }";

    private static readonly CurationThresholds Thresholds = new(0.8, 0.9);

    [Fact]
    public async Task Judges_are_weighed_by_how_often_they_were_right()
    {
        // The label is right in 60 of 80 pairs, the constitution in 36 of the 40 it decides.
        var gold = Enumerable.Range(0, 80).Select(i => Gold(isLabelRight: i < 60, judgeIsRight: i % 2 == 0 ? i % 20 != 0 : null)).ToList();
        gold.Count(g => g.Margin is not 0).ShouldBe(40);
        var model = CurationModel.Of(gold, hasReward: false, Thresholds);

        model.Judges[0].Bands.Single().Reliability.ShouldBe(61 / 82.0, 1e-12);
        model.Judges[1].Total.ShouldBe(new Rate(36, 40));
        var (label, judge) = (61 / 21.0, 37 / 5.0);
        (await DecideAsync(model, "good", "bad")).Probability.ShouldBe(label * judge / (1 + (label * judge)), 1e-6);
        (await DecideAsync(model, "bad", "good")).Probability.ShouldBe(label / judge / (1 + (label / judge)), 1e-6);
        (await DecideAsync(model, "good", "fine")).Probability.ShouldBe(label / (1 + label), 1e-6);
    }

    [Fact]
    public async Task What_they_say_together_keeps_flips_or_asks_a_person()
    {
        var model = CurationModel.Of([.. Enumerable.Range(0, 200).Select(i => Gold(isLabelRight: i % 4 > 0, judgeIsRight: i % 50 > 0))], hasReward: false, Thresholds);

        (await DecideAsync(model, "good", "bad")).ShouldSatisfyAllConditions(d => d.Outcome.ShouldBe(CurationOutcome.Keep), d => d.Reason.ShouldBe(CurationReason.Judges));
        (await DecideAsync(model, "bad", "good")).ShouldSatisfyAllConditions(d => d.Outcome.ShouldBe(CurationOutcome.Flip), d => d.Reason.ShouldBe(CurationReason.Judges));
        (await DecideAsync(model, "good", "fine")).ShouldSatisfyAllConditions(d => d.Outcome.ShouldBe(CurationOutcome.Review), d => d.Reason.ShouldBe(CurationReason.Unsure));
        (await DecideAsync(model, "same", "same")).Reason.ShouldBe(CurationReason.Identical);
    }

    [Theory]
    [InlineData(PreferenceVote.Chosen, CurationOutcome.Keep, CurationReason.Gold)]
    [InlineData(PreferenceVote.Rejected, CurationOutcome.Flip, CurationReason.Gold)]
    [InlineData(PreferenceVote.Tie, CurationOutcome.Review, CurationReason.GoldTie)]
    public async Task What_a_person_said_of_a_pair_goes_before_all_judges(PreferenceVote human, CurationOutcome outcome, CurationReason reason)
    {
        var model = CurationModel.Of([.. Enumerable.Range(0, 40).Select(i => Gold(isLabelRight: true, judgeIsRight: true))], hasReward: false, Thresholds);
        var decision = model.Decide((await PreferenceData.JudgeAsync(Spec, [Pair("bad", "good")])).Single(), human);

        decision.Outcome.ShouldBe(outcome);
        decision.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task A_judge_that_was_mostly_wrong_counts_against_what_it_says()
    {
        var model = CurationModel.Of([.. Enumerable.Range(0, 200).Select(i => Gold(isLabelRight: i % 2 == 0, judgeIsRight: i % 20 == 0))], hasReward: false, Thresholds);

        (await DecideAsync(model, "good", "bad")).Outcome.ShouldBe(CurationOutcome.Flip);
    }

    [Fact]
    public async Task A_judge_with_hardly_any_gold_pairs_weighs_nothing()
    {
        var model = CurationModel.Of([.. Enumerable.Range(0, 40).Select(i => Gold(isLabelRight: i % 4 > 0, judgeIsRight: i < 4 ? true : null))], hasReward: false, Thresholds);

        model.Judges[1].Bands.Single().Reliability.ShouldBe(0.5);
        (await DecideAsync(model, "good", "bad")).Probability.ShouldBe((await DecideAsync(model, "bad", "good")).Probability);
    }

    [Fact]
    public void Bands_hold_enough_pairs_each_and_equal_margins_stand_together()
    {
        var margins = Enumerable.Range(1, 100).Select(i => (Margin: i / 100.0, Human: PreferenceVote.Chosen)).ToList();
        var bands = JudgeReliability.Of("constitution", margins).Bands;
        bands.Count.ShouldBe(4);
        bands.ShouldAllBe(b => b.Gold.Records >= Sample.LeastOfLabelled);
        bands.Sum(b => b.Gold.Records).ShouldBe(100);
        JudgeReliability.Of("constitution", [.. margins.Select(m => (0.1, m.Human))]).Bands.Count.ShouldBe(1);
        JudgeReliability.Of("constitution", margins[..30]).Bands.Count.ShouldBe(1);
        JudgeReliability.Of("constitution", []).Bands.Single().Gold.Records.ShouldBe(0);
        JudgeReliability.Of("constitution", margins).BandOf(-7).ShouldBe(bands[^1]);
    }

    [Fact]
    public void The_probability_is_what_it_says_where_judges_err_by_themselves()
    {
        var random = new SeededRandom(11);
        var pairs = Enumerable.Range(0, 4_000).Select(_ => Random(random)).ToList();
        var model = CurationModel.Of(pairs, hasReward: true, new CurationThresholds(0.9, 0.85));

        model.Gold.Kept.Share.ShouldNotBeNull().ShouldBeGreaterThan(0.9);
        model.Gold.Flipped.Share.ShouldNotBeNull().ShouldBeGreaterThan(0.85);
        (model.Gold.Kept.Records + model.Gold.Flipped.Records + model.Gold.Reviewed).ShouldBe(4_000);
    }

    [Fact]
    public void On_the_gold_part_a_pair_is_not_judged_by_itself()
    {
        // Every judge is a coin: measured on the pairs it was made from the rule would look better than that.
        var random = new SeededRandom(5);
        var coins = Enumerable.Range(0, 40).Select(_ => new GoldPair((random.Next(2) * 2) - 1, null, random.Next(2) == 0 ? PreferenceVote.Chosen : PreferenceVote.Rejected)).ToList();
        var gold = CurationModel.Of(coins, hasReward: false, new CurationThresholds(0.8, 0.8)).Gold;

        gold.Reviewed.ShouldBe(40);
    }

    [Fact]
    public void Too_small_a_gold_part_is_refused() =>
        Should.Throw<PreferenceException>(() => CurationModel.Of([.. Enumerable.Range(0, 19).Select(_ => Gold(isLabelRight: true, judgeIsRight: true)), new GoldPair(1, null, PreferenceVote.Tie)], hasReward: false, Thresholds))
            .Message.ShouldBe("people decided 19 pairs of the gold part, and it takes 20 to say how reliable a judge is");

    /// <summary>A pair of which the label is right in 70 of 100, the constitution in 85, and the reward in 75, each by itself.</summary>
    private static GoldPair Random(SeededRandom random)
    {
        var human = random.Next(100) < 70 ? PreferenceVote.Chosen : PreferenceVote.Rejected;
        var sign = human == PreferenceVote.Chosen ? 1 : -1;
        return new GoldPair(sign * (random.Next(100) < 85 ? 1 : -1), sign * (random.Next(100) < 75 ? 1 : -1), human);
    }

    private static GoldPair Gold(bool isLabelRight, bool? judgeIsRight) => new(
        judgeIsRight is { } right ? (isLabelRight == right ? 1 : -1) : 0, null, isLabelRight ? PreferenceVote.Chosen : PreferenceVote.Rejected);

    private static string Pair(string chosen, string rejected) => $$"""{"prompt": "p", "chosen": "{{chosen}}", "rejected": "{{rejected}}"}""";

    private static async Task<CurationDecision> DecideAsync(CurationModel model, string chosen, string rejected) =>
        model.Decide((await PreferenceData.JudgeAsync(Spec, [Pair(chosen, rejected)])).Single(), human: null);
}
