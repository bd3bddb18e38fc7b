using System.Text.Json;

namespace SpecLang.Cli.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private const string Spec = """
        import "std/privacy.align"
        record Step { tool: text  input: text = "" }
        record Answer { id: text?  prompt: text  response: text  age: int?  doubt: score = 0.1  trace: list<Step> = [] }
        lexicon Rude { "whatever" "calm down" }
        define friendly(t: text) -> bool = not (t contains Rude) and word_count(t) >= 2
        constitution Manners over Answer {
          version "2.0"
          block at major
          /// We stay polite.
          principle StayPolite { require friendly(response) message "Says {evidence}." }
          principle NoPersonalData { redact evidence forbid response contains Email or response == prompt }
          principle Adults { severity minor severity critical if (age ?? 99) < 18 when prompt contains "wine" unless age is present and age >= 18 forbid response contains "cheers" }
          principle Sure { severity minor yields to StayPolite require doubt < 0.3 escalate when doubt in 0.3 .. 0.5 }
          principle NoShell { when trace is not empty forbid any step in trace : step.tool == "shell" }
        }
        """;

    private readonly TemporaryFolder folder = new();

    public ExplainTests() => folder.Write("manners.align", Spec);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_tells_the_decision_its_reason_and_each_principle()
    {
        var output = await ExplainAsync("""{"id":"r1","prompt":"wine?","response":"Whatever, calm down.","doubt":0.4}""");

        output.ShouldStartWith("block r1 · Manners 2.0\n`StayPolite` (major) is violated; violations of severity major and above block.\n");
        output.ShouldContain("\n✗ StayPolite · violates · major · leading");
        output.ShouldContain("\n  We stay polite.\n  It applies, and what it requires is not there.\n  Message: Says Whatever, calm down.\n");
        output.ShouldContain("─ ✗ require friendly(response) ");
        output.ShouldContain("\"Whatever\" in response, 0 to 8, found by Rude\n");
        output.ShouldContain("─ \"calm down\" in response, 10 to 19, found by Rude\n");
        output.ShouldContain("word_count(t) >= 2 (not read: settled without it)\n");
        output.ShouldContain("\n– Sure · not applicable · minor · escalates");
        output.ShouldContain("\n  It does not apply: it yields to `StayPolite`, which applies.\n");
        output.ShouldContain("─ · require doubt < 0.3 (not read: the principle does not apply)\n");
        output.ShouldContain("─ ! escalate when doubt in 0.3 .. 0.5 ");
        output.ShouldContain("─ doubt = 0.4\n");
        output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Values_that_a_test_looks_at_stand_below_it()
    {
        var output = await ExplainAsync("""{"prompt":"wine?","response":"Here you are.","age":17,"trace":[{"tool":"search"},{"tool":"shell"},{"tool":"x"}]}""");

        output.ShouldContain("age = 17\n");
        output.ShouldContain("─ severity critical if (age ?? 99) < 18");
        output.ShouldContain("─ trace = a list of 3\n");
        output.ShouldContain("─ trace[1]\n");
        output.ShouldContain("─ step.tool = \"shell\"\n");
        output.ShouldContain("─ 1 more element (not read: settled without it)\n");
        output.ShouldContain("\n  It applies, and all that it asks for holds.\n");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task What_must_not_be_shown_is_not(string format)
    {
        const string Secret = "jo.smith@example.com";
        var output = await ExplainAsync("""{"prompt":"p jo.smith@example.com","response":"Write to jo.smith@example.com."}""", "--format", format, "--principle", "NoPersonalData");

        output.ShouldNotContain(Secret);
        output.ShouldContain("Email");
        (await ExplainAsync("""{"prompt":"jo.smith@example.net","response":"other text"}""", "--format", format, "--principle", "NoPersonalData")).ShouldContain("hidden by `redact evidence`");
    }

    [Fact]
    public async Task What_comes_from_data_steers_no_terminal()
    {
        var output = await ExplainAsync("{\"id\":\"a\\u001b[31m\",\"prompt\":\"wine\",\"response\":\"cheers\",\"trace\":[{\"tool\":\"\\u202eshell\\u0007\\n\"}]}");

        output.ShouldNotContain("\u001b");
        output.ShouldNotContain("\u202e");
        output.ShouldNotContain("\u0007");
        output.ShouldContain(@"a\u{1B}[31m");
        output.ShouldContain(@"step.tool = ""\u{202E}shell\u{7}\n""");
    }

    [Fact]
    public async Task Steps_below_the_depth_are_counted()
    {
        const string Record = """{"prompt":"p","response":"Whatever."}""";

        (await ExplainAsync(Record, "--depth", "0", "--principle", "StayPolite")).ShouldContain("─ … 4 more steps (--depth)\n");
        (await ExplainAsync(Record, "--depth", "9", "--principle", "StayPolite")).ShouldNotContain("more step");
    }

    [Fact]
    public async Task As_json_it_is_one_document_with_all_steps()
    {
        using var json = JsonDocument.Parse(await ExplainAsync("""{"id":"r1","prompt":"p","response":"Whatever, then."}""", "--format", "json"));
        var root = json.RootElement;

        root.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "constitution", "version", "decision", "leading", "why", "principles"]);
        var polite = root.GetProperty("principles")[0];
        polite.GetProperty("outcome").GetString().ShouldBe("violates");
        var clause = polite.GetProperty("clauses")[0];
        clause.GetProperty("clause").GetString().ShouldBe("require");
        clause.GetProperty("holds").GetBoolean().ShouldBeFalse();
        clause.GetProperty("text").GetString().ShouldBe("friendly(response)");
        var parts = clause.GetProperty("parts")[0].GetProperty("parts");
        parts[0].GetProperty("parts")[0].GetProperty("evidence")[0].GetProperty("text").GetString().ShouldBe("Whatever");
        parts[1].GetProperty("notRead").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("r2", "allow r2")]
    [InlineData("#2", "allow r2")]
    [InlineData("#3", "allow #3")]
    public async Task Of_several_records_the_id_or_the_place_says_which(string id, string expected)
    {
        var path = folder.Write("many.jsonl", """
            {"id":"r1","prompt":"p","response":"Whatever."}
            {"id":"r2","prompt":"p","response":"Gladly, at once."}
            {"prompt":"p","response":"Gladly, at once."}
            """);

        var result = await Align.RunAsync("explain", folder["manners.align"], path, "--id", id);

        result.ShouldExitWith(ExitCode.Fine).Output.ShouldStartWith(expected);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "there are several records", "many.jsonl")]
    [InlineData(ExitCode.Usage, "there is no record `x` in", "many.jsonl", "--id", "x")]
    [InlineData(ExitCode.Usage, "has no principle `Nope`; it has StayPolite,", "many.jsonl", "--id", "#1", "--principle", "Nope")]
    [InlineData(ExitCode.Usage, "the spec has no constitution `Nope`", "many.jsonl", "--constitution", "Nope")]
    [InlineData(ExitCode.Usage, "there is no record in", "empty.jsonl")]
    [InlineData(ExitCode.DataError, "many.jsonl(3): error: record #3: field `response` is missing", "many.jsonl", "--id", "#3")]
    [InlineData(ExitCode.DataError, "broken.jsonl(1): error:", "broken.jsonl")]
    public async Task What_is_wrong_is_said(int exitCode, string message, string data, params string[] more)
    {
        folder.Write("many.jsonl", """
            {"id":"r1","prompt":"p","response":"Whatever."}
            {"id":"r2","prompt":"p","response":"Gladly."}
            {"prompt":"p"}
            """);
        folder.Write("broken.jsonl", "{");
        folder.Write("empty.jsonl", "");

        var result = await Align.RunAsync(["explain", folder["manners.align"], folder[data], .. more]);

        result.ShouldExitWith(exitCode).Messages.ShouldContain(message);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_spec_with_errors_exits_with_3()
    {
        folder.Write("broken.align", "record R { a: txt }");

        (await Align.RunAsync("explain", folder["broken.align"], "-")).ShouldExitWith(ExitCode.SpecError).Messages.ShouldContain("ALN");
    }

    private async Task<string> ExplainAsync(string record, params string[] more) =>
        (await Align.RunAsync(record, ["explain", folder["manners.align"], "-", .. more])).ShouldExitWith(ExitCode.Fine).Output;
}
