using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Tests.Preferences;

/// <summary>The whole of a published test set, judged and curated by the constitution of the example.</summary>
public sealed class RecordedPreferencesTests
{
    private const string Data = "hh-rlhf/harmless-base.test.jsonl.gz";

    [SharedDataFact(Data)]
    public async Task All_pairs_are_read_and_judged()
    {
        var (judged, _) = await JudgeAsync();

        judged.Count.ShouldBe(2312);
        judged.ShouldAllBe(j => j.Error == null && j.Margin != null && j.RewardMargin != null);
    }

    [SharedDataFact(Data)]
    public async Task Labels_that_were_turned_around_are_rarely_kept_where_the_judges_say_otherwise()
    {
        // A fifth of the labels is turned around by chance. Of 400 pairs the rule is told which; the others show whether it finds them.
        var (judged, hasReward) = await JudgeAsync();
        var random = new SeededRandom(3);
        var pairs = judged.Where(j => j.Error is null).Select(j => random.Next(5) == 0 ? (Pair: Turned(j), IsRight: false) : (Pair: j, IsRight: true)).ToList();
        var gold = pairs.Take(400).Select(p => new GoldPair(p.Pair.Margin, p.Pair.RewardMargin, p.IsRight ? PreferenceVote.Chosen : PreferenceVote.Rejected)).ToList();
        var model = CurationModel.Of(gold, hasReward, new CurationThresholds(0.8, 0.6));

        var decided = pairs.Skip(400).Select(p => (p.IsRight, model.Decide(p.Pair, human: null).Outcome)).ToList();
        double RightShare(CurationOutcome outcome) => decided.Where(d => d.Outcome == outcome).Average(d => d.IsRight ? 1.0 : 0.0);

        decided.Count(d => d.Outcome == CurationOutcome.Keep).ShouldBeGreaterThan(500);
        RightShare(CurationOutcome.Keep).ShouldBeGreaterThan(RightShare(CurationOutcome.Review));
    }

    private static JudgedPreference Turned(JudgedPreference judged) => judged with { Answers = [judged.Answers[1], judged.Answers[0]] };

    private static async Task<(IReadOnlyList<JudgedPreference> Judged, bool HasReward)> JudgeAsync()
    {
        var project = SpecProject.Open(Repository.At("examples", "preference-data"), allowOutside: false);
        var compilation = PolicyCompiler.Check(project);
        compilation.Diagnostics.ShouldBeEmpty();
        var constitution = compilation.Constitutions.Single();
        var interpreter = ConstitutionInterpreter.Create(constitution);
        var reward = RewardModel.Declared(compilation, constitution).ShouldNotBeNull();
        var judged = new List<JudgedPreference>();
        await new PreferenceRun(() => interpreter, classifiers: null, LoadedReward.Load(reward, provider: null), new RunOptions { Jobs = 2 })
            .RunAsync([InputSource.OfFile(SharedData.Find(Data) ?? Data, Data)], judged.AddRange, CancellationToken.None);
        return (judged, true);
    }
}
