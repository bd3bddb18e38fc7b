using SpecLang.Engine.Preferences;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class AnswerLossTests
{
    private const string Words =
        """
        record A { prompt: text  response: text  turn: int  topic: text = "" }
        constitution C over A {
          principle Critical { severity critical  forbid response contains "c" }
          principle Major    { severity major     forbid response contains "m" }
          principle Minor    { severity minor     forbid response contains "n" }
          principle Info     { severity info      forbid response contains "i" }
          principle Grave    { severity minor  severity critical if topic == "grave"  forbid response contains "g" }
        }
        """;

    private const string Scores =
        """
        record A { prompt: text  response: text }
        classifier Risk(t: text) -> score { model "risk.onnx" }
        constitution C over A {
          principle Safe { severity critical  require Risk(response) < 0.50 }
          principle Kind { severity minor     forbid response contains "rude" }
        }
        """;

    [Theory]
    [InlineData("c", 1)]
    [InlineData("m", 0.1)]
    [InlineData("n", 0.01)]
    [InlineData("i", 0.001)]
    [InlineData("c m n i", 1.111)]
    [InlineData("g", 0.01)]
    [InlineData("fine", 0)]
    public async Task A_violation_weighs_by_its_severity(string answer, double loss) =>
        (await MarginAsync(Words, $$"""{"prompt": "p", "chosen": "fine", "rejected": "{{answer}}"}""")).ShouldBe(loss);

    [Fact]
    public async Task A_severity_is_the_one_of_the_record() =>
        (await MarginAsync(Words, """{"prompt": "p", "chosen": "fine", "rejected": "g", "topic": "grave"}""")).ShouldBe(1);

    [Fact]
    public async Task Changing_places_turns_the_margin_around_and_equal_answers_have_none()
    {
        string[] answers = ["fine", "c", "m n", "n i", "c i", "g"];
        foreach (var (a, b) in answers.SelectMany(a => answers.Select(b => (a, b))))
        {
            var margin = await MarginAsync(Words, $$"""{"prompt": "p", "chosen": "{{a}}", "rejected": "{{b}}"}""");
            margin.ShouldBe(-await MarginAsync(Words, $$"""{"prompt": "p", "chosen": "{{b}}", "rejected": "{{a}}"}"""));
            (margin == 0).ShouldBe(a == b);
        }
    }

    [Fact]
    public async Task A_score_weighs_by_how_far_it_is_from_its_threshold() =>
        (await MarginAsync(Scores, """{"prompt": "p", "chosen": "0.10", "rejected": "0.70"}""", new NumberReader())).ShouldBe(0.3);

    [Fact]
    public async Task Of_a_classifier_that_fails_nothing_is_known()
    {
        var judged = (await PreferenceData.JudgeAsync(Scores, ["""{"prompt": "p", "chosen": "0.10", "rejected": "no number"}"""], new NumberReader())).Single();

        judged.Margin.ShouldBeNull();
        JudgedPreference.VoteOf(judged.Margin).ShouldBe(PreferenceVote.Unknown);
    }

    [Fact]
    public async Task A_constitution_over_turns_reads_the_conversation_before_the_answer()
    {
        const string Spec =
            """
            record Message { role: text  content: text }
            record T per assistant message { prompt: text  response: text  system: text = ""  before: list<Message>  turn: int  mood: text }
            constitution C over T { principle P { when turn == 2 and prompt == "Why?" and system == "Be kind." and mood == "fine" and at least 4 m in before : m.content is not empty  forbid response contains "No" } }
            """;
        const string Start = """{"role":"system","content":"Be kind."},{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"}""";
        (await MarginAsync(Spec, $$"""{"mood": "fine", "chosen": [{{Start}},{"role":"assistant","content":"So."}], "rejected": [{{Start}},{"role":"assistant","content":"No."}]}""")).ShouldBe(0.1);
    }

    [Fact]
    public async Task A_field_that_the_data_lacks_makes_a_bad_record_and_the_rest_goes_on()
    {
        var judged = await PreferenceData.JudgeAsync(
            "record A { response: text  mood: text } constitution C over A { principle P { forbid response contains \"bad\" } }",
            ["""{"prompt": "p", "chosen": "good", "rejected": "bad"}""", "", """{"prompt": "p", "chosen": "good", "rejected": "bad", "mood": "m"}""", "{", """{"id": "x", "prompt": "p", "chosen": "good"}"""]);

        judged.Select(j => j.Error?.Message).ShouldBe(["field `mood` is missing", null, "the record is no JSON: it ends too early at column 2", "field `rejected` is missing"]);
        judged.Select(j => j.Source.Id).ShouldBe(["#1", "#2", "#3", "x"]);
        judged.Select(j => j.Error?.Line).ShouldBe([1, null, 4, 5]);
    }

    private static async Task<double?> MarginAsync(string spec, string record, IClassifier? classifier = null)
    {
        var judged = (await PreferenceData.JudgeAsync(spec, [record], classifier)).Single();
        judged.Error.ShouldBeNull();
        return judged.Margin;
    }
}
