using System.Text.Json;

namespace SpecLang.Cli.Tests.Commands;

public sealed class ExplainPlanTests : IDisposable
{
    private const string Words = """
        record Answer { prompt: text  response: text  note: text? }
        lexicon Rude { "idiot" "fool" }
        pattern Digits = r"\d{4,}"
        constitution Plain over Answer {
          principle Kind  { forbid response contains any [Rude, Digits] }
          principle Short { when note is present  require length(response) <= 100 }
          principle Odd   { forbid overlap(prompt, response, 3) > 0.5 or response contains "secret" }
        }
        """;

    private const string Models = """
        record Answer { prompt: text  response: text }
        lexicon Trick { "ignore" "forget" }
        classifier Injection(prompt: text) -> score { model "std:prompt-injection" }
        classifier Jailbreak(prompt: text) -> score { model "std:jailbreak" }
        constitution Guarded over Answer {
          principle Resist {
            when     prompt contains Trick
            unless   response contains "no"
            forbid   Injection(prompt) >= 0.8 and response contains "yes"
            escalate when Injection(prompt) in 0.5 ..< 0.8
          }
          principle Stay { yields to Resist  when Jailbreak(prompt) >= 0.7  require response contains "no" }
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_plan_says_of_each_clause_what_it_is_judged_by()
    {
        var output = await PlanAsync(Words);

        output.ShouldStartWith("Plain over Answer\nRecords of JSON lines are judged from their bytes.");
        output.ShouldContain("\nsearched in response\n");
        output.ShouldContain("\n  forbid response contains any [Rude, Digits]\n    from bytes\n");
        output.ShouldContain("\n  when note is present\n    from bytes\n  require length(response) <= 100\n    from bytes\n");
        output.ShouldMatch(@"\n  forbid overlap\(prompt, response, 3\) > 0.5 or response contains ""secret""\n    from the record: .+\n");
        output.ShouldContain("\n    1. overlap(prompt, response, 3) > 0.5 (a function of a text)\n    2. response contains \"secret\" (a search)\n");
        output.ShouldMatch(@"\n    one automaton with [\d,]+ states in [\d,]+ kB, entered at ");
    }

    [Fact]
    public async Task A_plan_warns_of_a_pattern_that_nearly_every_place_may_begin()
    {
        const string spec = "record Answer { answer: text }\npattern P = r\"%\"\nconstitution C over Answer { principle Q { forbid answer contains P } }";

        (await PlanAsync(spec.Replace("%", @"\w\w", StringComparison.Ordinal))).ReplaceLineEndings(" ").ShouldContain("of all places");
        (await PlanAsync(spec.Replace("%", @"\bzebra\w", StringComparison.Ordinal))).ShouldNotContain("of all places");
    }

    [Fact]
    public async Task A_plan_names_what_is_looked_for_together_for_programs()
    {
        var plan = JsonDocument.Parse(await PlanAsync(Words, "--format", "json")).RootElement;

        plan.EnumerateObject().Select(p => p.Name).ShouldBe(["constitution", "record", "fromBytes", "whyRead", "texts", "principles", "classifiers"]);
        plan.GetProperty("fromBytes").GetBoolean().ShouldBeTrue();
        var text = plan.GetProperty("texts").EnumerateArray().ShouldHaveSingleItem();
        text.GetProperty("field").GetString().ShouldBe("response");
        text.GetProperty("searches").EnumerateArray().SelectMany(s => s.GetProperty("matchers").EnumerateArray()).Select(m => m.GetString()).ShouldBe(["Rude", "Digits", "\"secret\""], ignoreOrder: true);
        text.GetProperty("searches").EnumerateArray().ShouldAllBe(s => s.GetProperty("states").GetInt32() > 0);
        plan.GetProperty("principles")[0].GetProperty("clauses")[0].GetProperty("means").GetString().ShouldBe("bytes");
        plan.GetProperty("principles")[2].GetProperty("clauses")[0].GetProperty("means").GetString().ShouldBe("record");
        plan.GetProperty("principles")[2].GetProperty("clauses")[0].GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_plan_says_when_a_model_is_spared()
    {
        var output = await PlanAsync(Models);

        output.ShouldContain("\nclassifier Injection: std:prompt-injection\n");
        output.ShouldContain("\n    1. response contains \"yes\" (a search)\n    2. Injection(prompt) >= 0.8 (a model)\n");
        var plan = JsonDocument.Parse(await PlanAsync(Models, "--format", "json")).RootElement.GetProperty("classifiers");
        var injection = plan[0].GetProperty("uses");
        OnlyWhere(injection[0]).ShouldBe(["`prompt contains Trick` holds", "`response contains \"no\"` does not hold", "`response contains \"yes\"` holds"]);
        OnlyWhere(injection[1]).ShouldBeEmpty();
        OnlyWhere(plan[1].GetProperty("uses")[0]).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_be_read_aloud_of_a_plan_never_controls_the_terminal()
    {
        var output = await PlanAsync("record R { t: text }  constitution C over R { principle P { forbid t contains \"\u202Eidiot\" } }");

        output.ShouldNotContain("\u202E");
        output.ShouldContain("idiot");
    }

    [Theory]
    [InlineData("`align explain` needs a record, or `--plan`.")]
    [InlineData("`--plan` takes no record; leave one of the two out.", "record.json", "--plan")]
    public async Task Either_a_record_is_explained_or_the_plan(string sentence, params string[] arguments) =>
        (await Align.RunAsync(["explain", folder.Write("x.align", Words), .. arguments])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain(sentence);

    [Fact]
    public async Task A_spec_with_errors_has_no_plan() =>
        (await Align.RunAsync("explain", folder.Write("x.align", "record R { t: txt }"), "--plan")).ShouldExitWith(ExitCode.SpecError).Output.ShouldBeEmpty();

    private async Task<string> PlanAsync(string spec, params string[] options) =>
        (await Align.RunAsync(["explain", folder.Write("x.align", spec), "--plan", .. options])).ShouldExitWith(ExitCode.Fine).Output;

    private static IEnumerable<string?> OnlyWhere(JsonElement use) => use.GetProperty("onlyWhere").EnumerateArray().Select(g => g.GetString());
}
