using SpecLang.Engine.Preferences;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class RewardModelTests
{
    private const string Spec =
        """
        record A { prompt: text  response: text }
        classifier Quality(prompt: text, response: text) -> number { model "q.onnx" }
        classifier Stray(other: text) -> number { model "q.onnx" }
        measure Length over A = word_count(response)
        constitution C over A { principle P { forbid response contains "bad" } }
        objective Short over A { minimize word_count(response)  subject to C }
        """;

    private static readonly string[] Pair = ["""{"prompt": "p", "chosen": "one", "rejected": "one two three"}"""];

    [Fact]
    public async Task The_objective_that_is_subject_to_the_constitution_is_the_reward_and_minimizing_turns_it_around()
    {
        (await PreferenceData.JudgeAsync(Spec, Pair)).Single().RewardMargin.ShouldBe(2);
        (await PreferenceData.JudgeAsync(Spec, Pair, reward: "Length")).Single().RewardMargin.ShouldBe(-2);
    }

    [Fact]
    public async Task A_classifier_reads_the_fields_that_its_parameters_name()
    {
        var judged = (await PreferenceData.JudgeAsync(Spec, ["""{"prompt": "p", "chosen": "0.75", "rejected": "0.25"}""", .. Pair], new NumberReader(), "Quality")).ToList();

        judged[0].RewardMargin.ShouldBe(0.5);
        judged[1].RewardMargin.ShouldBeNull();
        JudgedPreference.VoteOf(judged[1].RewardMargin).ShouldBe(PreferenceVote.Unknown);
    }

    [Fact]
    public async Task A_name_that_is_no_reward_is_said_with_those_that_are() =>
        (await Should.ThrowAsync<PreferenceException>(() => PreferenceData.JudgeAsync(Spec, Pair, reward: "Stray"))).Message
            .ShouldBe("the spec has no reward `Stray` for the record of `C`; there is `Short`, `Length`, `Quality`");

    [Fact]
    public void Of_several_objectives_none_is_taken_unasked()
    {
        var compilation = PreferenceData.Compile(Spec + "objective Long over A { maximize word_count(response)  subject to C }");
        RewardModel.Declared(compilation, compilation.Constitutions.Single()).ShouldBeNull();
        RewardModel.Named(compilation, compilation.Constitutions.Single(), "Long").Kind.ShouldBe("objective");
    }
}
