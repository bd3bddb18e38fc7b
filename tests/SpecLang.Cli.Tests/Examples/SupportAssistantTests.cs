using System.Text.Json;

namespace SpecLang.Cli.Tests.Examples;

public sealed class SupportAssistantTests
{
    private static readonly string Folder = Repository.At("examples/support-assistant");

    [NodeFact]
    public async Task Every_record_is_decided_as_its_reader_expects()
    {
        var expected = (await File.ReadAllLinesAsync(Path.Combine(Folder, "expected", "decisions.jsonl"))).Select(l => Expectation(JsonDocument.Parse(l).RootElement)).ToList();

        var decided = (await JudgeAsync()).Lines.Select(Decision).ToList();

        expected.Count.ShouldBeGreaterThanOrEqualTo(300);
        decided.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [NodeFact]
    public async Task Every_principle_complies_violates_and_does_not_apply_somewhere()
    {
        var seen = (await JudgeAsync()).Lines
            .SelectMany(l => l.GetProperty("principles").EnumerateObject())
            .Select(p => (p.Name, Outcome: p.Value.GetProperty("outcome").GetString()))
            .Distinct()
            .ToLookup(p => p.Name, p => p.Outcome);

        seen.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var principle in seen)
        {
            principle.ShouldBe(["complies", "violates", "not_applicable"], ignoreOrder: true, principle.Key);
        }
    }

    [NodeFact]
    public async Task One_job_and_two_and_an_empty_cache_give_the_same_bytes()
    {
        var first = await JudgeAsync("--jobs", "1");

        (await JudgeAsync("--jobs", "2")).Output.ShouldBe(first.Output);
        (await JudgeAsync("--no-cache")).Output.ShouldBe(first.Output);
    }

    [NodeFact]
    public async Task Its_tests_pass_exercise_its_clauses_and_notice_what_changes()
    {
        Classifiers.UseWithStarters();
        var tests = (await Align.RunAsync("test", Folder, "--threshold", "95")).ShouldExitWith(ExitCode.Fine);
        tests.Output.ShouldContain(" 0 failed, 0 skipped\n");
        var mutants = (await Align.RunAsync("mutate", Folder, "--threshold", "90")).ShouldExitWith(ExitCode.Fine);
        mutants.Output.Split('\n')[^2].ShouldStartWith("mutation score: 9");
    }

    private static async Task<CommandResult> JudgeAsync(params string[] more)
    {
        Classifiers.UseWithStarters();
        return (await Align.RunAsync(["eval", Folder, "--format", "jsonl", .. more])).ShouldExitWith(ExitCode.Fine);
    }

    private static string Expectation(JsonElement expected) => Describe(expected, Names(expected, "violates"), Names(expected, "escalates"));

    private static string Decision(JsonElement verdict)
    {
        var principles = verdict.GetProperty("principles").EnumerateObject().ToList();
        return Describe(
            verdict,
            principles.Where(p => p.Value.GetProperty("outcome").GetString() == "violates").Select(p => p.Name),
            principles.Where(p => p.Value.TryGetProperty("escalates", out _)).Select(p => p.Name));
    }

    private static string Describe(JsonElement record, IEnumerable<string> violated, IEnumerable<string> escalated) =>
        $"{record.GetProperty("id").GetString()}: {record.GetProperty("decision").GetString()}"
        + $", violates [{string.Join(' ', violated.Order(StringComparer.Ordinal))}], escalates [{string.Join(' ', escalated.Order(StringComparer.Ordinal))}]";

    private static IEnumerable<string> Names(JsonElement record, string member) => record.GetProperty(member).EnumerateArray().Select(n => n.GetString() ?? "");
}
