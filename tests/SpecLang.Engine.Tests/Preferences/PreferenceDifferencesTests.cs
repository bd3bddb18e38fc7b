using SpecLang.Engine.Preferences;
using SpecLang.Engine.Reports.Preferences;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class PreferenceDifferencesTests
{
    [Fact]
    public void A_group_that_differs_by_more_than_chance_is_named_and_the_others_are_not()
    {
        var summary = Summary([("bad", new VoteCounts(45, 55, 0, 0)), ("few", new VoteCounts(1, 2, 9, 0)), .. "abcdefgh".Select(k => (k.ToString(), new VoteCounts(78, 22, 40, 0)))]);
        var differences = PreferenceDifferences.Of(summary);

        differences.Tests.ShouldBe(9);
        differences.Differences.Single().Key.ShouldBe(["bad"]);
        PreferenceWords.Tables(summary).Single(t => t.Id == "groups").Note
            .ShouldContain("One accuracy differs from that of all others by more than chance (9 comparisons, corrected by Holm's method at 5%). bad: the constitution is right in 45 of 100 (45.0%), in all others in 625 of 803 (77.8%); p < 0.001.");
    }

    [Fact]
    public void Too_few_pairs_are_not_compared() =>
        PreferenceWords.Tables(Summary(("a", new VoteCounts(1, 0, 0, 0)), ("b", new VoteCounts(0, 2, 0, 0)))).Single(t => t.Id == "groups").Note.ShouldContain("There are too few pairs to compare groups.");

    private static PreferenceSummary Summary(params (string Key, VoteCounts Votes)[] groups) => new()
    {
        Constitution = "C",
        ConstitutionVotes = new VoteCounts(groups.Sum(g => g.Votes.Right), groups.Sum(g => g.Votes.Wrong), groups.Sum(g => g.Votes.Ties), 0),
        Principles = [],
        Identical = 0,
        BadRecords = 0,
        Ranking = default,
        GroupedBy = ["kind"],
        Groups = ValueList.Create<PreferenceGroup>([.. groups.Select(g => new PreferenceGroup([g.Key], g.Votes, Reward: null))]),
    };
}
