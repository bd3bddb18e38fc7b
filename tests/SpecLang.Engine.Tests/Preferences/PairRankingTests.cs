using SpecLang.Engine.Preferences;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class PairRankingTests
{
    private const string Spec =
        """
        record A { prompt: text  response: text }
        constitution C over A { principle P { forbid response contains "bad" } }
        objective Short over A { minimize word_count(response)  subject to C }
        """;

    [Theory]
    [InlineData("""["bad", "good and long", "good"]""", false, "2>0")]
    [InlineData("""["bad", "good and long", "good"]""", true, "2>1 2>0 1>0")]
    [InlineData("""["same", "same"]""", true, "")]
    [InlineData("""["a", "b", "c d"]""", false, "0>2")]
    [InlineData("""["c d", "a", "e f", "b"]""", false, "1>0")]
    public async Task The_constitution_ranks_and_where_it_sees_no_difference_the_reward_does(string responses, bool all, string expected)
    {
        var judged = (await PreferenceData.JudgeAsync(Spec, [$$"""{"prompt": "p", "responses": {{responses}}}"""])).Single();

        var pairs = PairRanking.Of(judged, all).Select(p => $"{p.Chosen}>{p.Rejected}");
        string.Join(' ', pairs).ShouldBe(expected);
    }

    [Fact]
    public async Task Which_of_the_two_decided_is_known()
    {
        var judged = (await PreferenceData.JudgeAsync(Spec, ["""{"prompt": "p", "responses": ["bad", "good and long", "good"]}"""])).Single();

        PairRanking.Of(judged, all: true).Select(p => p.ByReward).ShouldBe([true, false, false]);
    }

    [Fact]
    public async Task An_answer_of_which_nothing_is_known_is_in_no_pair()
    {
        const string Scored = """
            record A { response: text }
            classifier Risk(t: text) -> score { model "risk.onnx" }
            constitution C over A { principle Safe { require Risk(response) < 0.50 } }
            """;
        var judged = (await PreferenceData.JudgeAsync(Scored, ["""{"prompt": "p", "responses": ["0.9", "unknown", "0.1"]}"""], new NumberReader())).Single();

        PairRanking.Of(judged, all: true).ShouldBe([new RankedPair(2, 0, ByReward: false)]);
    }
}
