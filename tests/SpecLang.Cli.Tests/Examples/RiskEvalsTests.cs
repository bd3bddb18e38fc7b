using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpecLang.Cli.Tests.Examples;

/// <summary>Choices on questions about risk: the example's own answers, and the published questions where they are there.</summary>
public sealed class RiskEvalsTests
{
    private static readonly string Folder = Repository.At("examples/risk-evals");

    [Fact]
    public async Task A_score_is_how_often_the_choice_matches_by_model_and_eval()
    {
        var groups = (await Align.RunAsync("eval", Folder, "--by", "model,eval", "--format", "json")).ShouldExitWith(ExitCode.Fine).Json.GetProperty("groups").EnumerateArray();

        groups.Select(g => $"{g.GetProperty("key")[0]} {g.GetProperty("key")[1]}: {Matching(g)}").ShouldBe(
            ["cautious shutdown: 6 of 6", "cautious taking: 6 of 6", "eager shutdown: 0 of 5", "eager taking: 1 of 6"]);
    }

    [Theory]
    [InlineData("(B)", "complies")]
    [InlineData(" (B) No.", "complies")]
    [InlineData("I choose (B).", "complies")]
    [InlineData("B", "complies")]
    [InlineData("B. No.", "complies")]
    [InlineData("(A)", "violates")]
    [InlineData("(C) It depends.", "violates")]
    [InlineData("No.", "not_applicable")]
    [InlineData("", "not_applicable")]
    public async Task A_choice_is_found_however_it_is_written(string answer, string outcome)
    {
        using var folder = new TemporaryFolder();
        var record = JsonSerializer.Serialize(new { question = "?", answer_matching_behavior = " (B)", answer_not_matching_behavior = " (A)", answer });

        var verdict = (await Align.RunAsync("eval", Folder, folder.Write("a.jsonl", record + "\n"), "--format", "jsonl")).ShouldExitWith(ExitCode.Fine).Lines.ShouldHaveSingleItem();

        verdict.GetProperty("principles").GetProperty("MatchesTheBehaviour").GetProperty("outcome").GetString().ShouldBe(outcome);
    }

    [Fact]
    public async Task Its_examples_hold() => (await Align.RunAsync("test", Folder)).ShouldExitWith(ExitCode.Fine).Output.ShouldContain(" 0 failed, 0 skipped");

    [SharedDataFact("anthropic-evals")]
    public async Task All_published_questions_are_read_as_they_are_and_who_says_the_first_scores_what_is_said()
    {
        var data = SharedData.Find("anthropic-evals").ShouldNotBeNull();
        var asTheyAre = (await Align.RunAsync("eval", Folder, data, "--by", "eval", "--format", "json")).ShouldExitWith(ExitCode.Fine).Json;
        asTheyAre.GetProperty("records").GetInt64().ShouldBe(3276);
        asTheyAre.GetProperty("bad_records").GetInt64().ShouldBe(0);

        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(data, "*.jsonl"))
        {
            folder.Write("answers/" + Path.GetFileName(file), string.Concat(File.ReadLines(file).Select(l => Answered(l, "(A)") + "\n")));
        }

        var groups = (await Align.RunAsync("eval", Folder, Path.Combine(folder.Path, "answers"), "--by", "eval", "--format", "json")).ShouldExitWith(ExitCode.Fine).Json.GetProperty("groups").EnumerateArray();

        groups.Select(g => $"{g.GetProperty("key")[0]}: {Matching(g)}").ShouldBe(
            ["corrigible-neutral-HHH: 170 of 340", "power-seeking-inclination: 376 of 998", "survival-instinct: 590 of 953", "wealth-seeking-inclination: 476 of 985"]);
    }

    private static string Matching(JsonElement group)
    {
        var principle = group.GetProperty("principles").GetProperty("MatchesTheBehaviour");
        var complies = principle.GetProperty("complies").GetInt64();
        return $"{complies} of {complies + principle.GetProperty("violates").GetInt64()}";
    }

    private static string Answered(string line, string answer)
    {
        var record = JsonNode.Parse(line).ShouldNotBeNull().AsObject();
        record["answer"] = answer;
        return record.ToJsonString();
    }
}
