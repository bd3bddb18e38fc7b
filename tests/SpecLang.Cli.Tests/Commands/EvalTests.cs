using System.Text.Json;

namespace SpecLang.Cli.Tests.Commands;

public sealed class EvalTests : IDisposable
{
    private const string Data =
        """
        {"id": "fine", "answer": "All good", "stars": 5}
        {"id": 17, "answer": "This is bad, really bad news", "kind": "e-mail"}
        {"answer": "help me"}

        {"id": "long", "answer": "one two three four", "stars": 5}
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string spec;
    private readonly string data;

    public EvalTests()
    {
        spec = folder.Write("manners.align", Specs.Manners);
        data = folder.Write("data.jsonl", Data);
    }

    [Fact]
    public async Task The_table_counts_decisions_and_outcomes()
    {
        var output = (await Align.RunAsync("eval", spec, data)).ShouldExitWith(ExitCode.Fine).Output;

        output.ShouldStartWith("Manners 1.2: 4 records\nallow 2 (50.0%)   escalate 1 (25.0%)   block 1 (25.0%)\n");
        Rows(output).ShouldContain("NoBad major 3 1 25.0% 0 0 0");
        Rows(output).ShouldContain("Short minor 2 2 50.0% 0 0 0");
        Rows(output).ShouldContain("Ask info 4 0 0.0% 0 0 1");
        Rows(output).ShouldContain("Short: 17, long");
        output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Each_record_has_a_line_with_its_members_in_order()
    {
        var result = (await Align.RunAsync("eval", spec, data, "--format", "jsonl")).ShouldExitWith(ExitCode.Fine);

        result.Messages.ShouldBeEmpty();
        result.Lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["fine", "17", "#3", "long"]);
        result.Lines.Select(l => l.GetProperty("decision").GetString()).ShouldBe(["allow", "block", "escalate", "allow"]);
        result.Lines[1].EnumerateObject().Select(p => p.Name).ShouldBe(["id", "constitution", "version", "decision", "leading", "principles", "scores"]);
        var bad = result.Lines[1].GetProperty("principles").GetProperty("NoBad");
        bad.EnumerateObject().Select(p => p.Name).ShouldBe(["outcome", "severity", "message", "evidence"]);
        bad.GetProperty("message").GetString().ShouldBe("It says [Bad].");
        JsonSerializer.Serialize(bad.GetProperty("evidence")).ShouldBe("""[{"field":"answer","start":8,"length":3,"matcher":"Bad"}]""");
        result.Lines[2].GetProperty("principles").GetProperty("Ask").GetProperty("escalates").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Progress_is_said_in_a_pipe_only_where_it_is_asked_for()
    {
        var many = folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, 400_000).Select(i => $"{{\"id\": {i}, \"answer\": \"All good\"}}\n")));

        (await Align.RunAsync("eval", spec, many)).ShouldExitWith(ExitCode.Fine).Messages.ShouldNotContain("progress");
        var messages = (await Align.RunAsync("eval", spec, many, "--progress")).ShouldExitWith(ExitCode.Fine).Messages;
        messages.ShouldMatch(@"^progress: [\d,]+ records, [\d,]+ a second(, \d+%, [\d,]+ s left)?, 0 violations\n");
        messages.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("--format", "jsonl", "--evidence", "none")]
    [InlineData("--format", "json")]
    public async Task A_profile_says_on_standard_error_where_the_time_went_and_changes_no_output(params string[] options)
    {
        var policy = folder.Write("policy.align", """
            record R { prompt: text  response: text }
            lexicon Rude { "idiot" "fool" }
            pattern Number = r"\d+"
            constitution C over R {
              principle Kind { forbid response contains Rude }
              principle Clear { when response contains any [Rude, Number]  require prompt contains "a number" }
            }
            """);
        var answers = folder.Write("profiled.jsonl", """
            {"prompt": "Give me a number.", "response": "12"}
            {"prompt": "Who am I?", "response": "An idiot."}
            {"prompt": "Who am I?"}
            """);
        var plain = await Align.RunAsync(["eval", policy, answers, "--skip-bad-records", .. options]);

        var profiled = await Align.RunAsync(["eval", policy, answers, "--skip-bad-records", "--profile", .. options]);

        profiled.ExitCode.ShouldBe(plain.ExitCode);
        profiled.Output.ShouldBe(plain.Output);
        profiled.Messages.ShouldStartWith(plain.Messages);
        profiled.Messages.ShouldMatch(@"\nprofile: 3 records in [\d.]+ s with \d+ jobs?, after [\d.]+ s of getting ready\n");
        profiled.Messages.ShouldMatch(@"\nreading +[\d.]+ +[\d.]+%\njudging +[\d.]+ +[\d.]+%\nwriting +[\d.]+ +[\d.]+%\n");
        profiled.Messages.ShouldContain("\non the first 2 records of the data, each search by itself\n");
        // Rude is looked for once in each response, though two principles ask for it.
        profiled.Messages.ShouldMatch(@"\nRude +response +2 +[\d.]+ +[\d.]+%\n");
        profiled.Messages.ShouldMatch(@"\nNumber +response +2 +[\d.]+ +[\d.]+%\n");
        profiled.Messages.ShouldMatch(@"\nKind +0 +[\d.]+ +[\d.]+%\n");
        profiled.Messages.ShouldMatch(@"\nClear +0 +[\d.]+ +[\d.]+%\n");
    }

    [Fact]
    public async Task A_profile_of_standard_input_has_no_sample()
    {
        var policy = folder.Write("policy.align", "record R { prompt: text }  constitution C over R { principle P { forbid prompt contains \"x\" } }");

        var result = await Align.RunAsync("{\"prompt\": \"x\"}\n", ["eval", policy, "-", "--profile"]);

        result.ShouldExitWith(ExitCode.Fine).Messages.ShouldStartWith("profile: 1 record in");
        result.Messages.ShouldNotContain("on the first");
    }

    [Fact]
    public async Task The_summary_is_JSON_too()
    {
        var json = (await Align.RunAsync("eval", spec, data, "--format", "json", "--by", "kind")).ShouldExitWith(ExitCode.Fine).Json;

        json.GetProperty("records").GetInt32().ShouldBe(4);
        json.GetProperty("decisions").GetProperty("block").GetInt32().ShouldBe(1);
        json.GetProperty("principles").GetProperty("NoBad").GetProperty("violates").GetInt32().ShouldBe(1);
        json.GetProperty("groups").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Labels_numbers_and_missing_values_make_groups()
    {
        var output = (await Align.RunAsync("eval", spec, data, "--by", "kind, stars,weight")).ShouldExitWith(ExitCode.Fine).Output;

        output.ShouldContain("by kind, stars, weight: ");
        Rows(output).ShouldContain("chat chat e-mail");
        Rows(output).ShouldContain("(empty) 5 (empty)");
        Rows(output).ShouldContain("all 1.5 1.5 1.5");
        Rows(output).ShouldContain("block 1 (25.0%) 0 (0.0%) 0 (0.0%) 1 (100.0%)");
    }

    [Fact]
    public async Task A_field_that_is_not_there_can_not_make_groups()
    {
        var result = (await Align.RunAsync("eval", spec, data, "--by", "color")).ShouldExitWith(ExitCode.Usage);

        result.Messages.ShouldBe("align: error: the record has no field `color` to group by; it has answer, kind, stars, weight.\n");
    }

    [Theory]
    [InlineData("all good", "block", ExitCode.Fine)]
    [InlineData("all bad", "block", ExitCode.Findings)]
    [InlineData("help", "block", ExitCode.Fine)]
    [InlineData("help", "escalate", ExitCode.Findings)]
    [InlineData("all bad", "escalate", ExitCode.Findings)]
    [InlineData("one two three four", "escalate", ExitCode.Fine)]
    [InlineData("one two three four", "violates", ExitCode.Findings)]
    [InlineData("help", "violates", ExitCode.Fine)]
    public async Task A_finding_is_what_was_asked_for(string answer, string failOn, int exitCode)
    {
        (await Align.RunAsync($$"""{"answer": "{{answer}}"}""", ["eval", spec, "-", "--fail-on", failOn])).ShouldExitWith(exitCode);
    }

    [Fact]
    public async Task A_record_that_can_not_be_read_comes_before_a_finding()
    {
        (await Align.RunAsync("{\"answer\": \"bad\"}\n{}", ["eval", spec, "-", "--fail-on", "block"])).ShouldExitWith(ExitCode.DataError);
        (await Align.RunAsync("{\"answer\": \"bad\"}\n{}", ["eval", spec, "-", "--fail-on", "block", "--skip-bad-records"])).ShouldExitWith(ExitCode.Findings);
    }

    [Fact]
    public async Task A_broken_spec_comes_before_data_that_is_not_there()
    {
        (await Align.RunAsync("eval", folder.Write("broken.align", Specs.ThreeMistakes), "nowhere.jsonl")).ShouldExitWith(ExitCode.SpecError);
    }

    [Theory]
    [InlineData("none", 0, "It says [Bad].")]
    [InlineData("first", 1, "It says [Bad].")]
    [InlineData("all", 2, "It says [Bad].")]
    [InlineData("masked", 1, "It says [Bad].")]
    public async Task As_much_evidence_is_shown_as_was_asked_for(string mode, int places, string message)
    {
        var line = (await Align.RunAsync("eval", spec, data, "--format", "jsonl", "--evidence", mode)).Lines[1].GetProperty("principles").GetProperty("NoBad");

        (line.TryGetProperty("evidence", out var evidence) ? evidence.GetArrayLength() : 0).ShouldBe(places);
        line.GetProperty("message").GetString().ShouldBe(message);
    }

    [Fact]
    public async Task Of_several_constitutions_one_is_chosen()
    {
        var two = folder.Write("two.align", Specs.TwoConstitutions);
        const string Record = """{"prompt": "b"}""";

        (await Align.RunAsync(Record, ["eval", two, "-"])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("choose one with --constitution: First, Second.");
        (await Align.RunAsync(Record, ["eval", two, "-", "--constitution", "Third"])).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("no constitution `Third`; it has First, Second.");
        (await Align.RunAsync(Record, ["eval", two, "-", "--constitution", "First"])).Output.ShouldContain("P          major            1         0");
        (await Align.RunAsync(Record, ["eval", two, "-", "--constitution", "Second"])).Output.ShouldContain("P          major            0         1");
    }

    [Fact]
    public async Task The_same_records_give_the_same_bytes_however_they_come_and_are_judged()
    {
        var many = string.Concat(Enumerable.Range(0, 1000).Select(i => $$"""{"id": "r{{i}}", "answer": "{{(i % 7 == 0 ? "bad" : "good")}} {{i}}"{{(i % 11 == 0 ? "" : "}")}}""" + "\n"));
        var file = folder.Write("many.jsonl", many);
        var first = await Align.RunAsync("eval", spec, file, "--format", "jsonl");

        first.Lines.Count.ShouldBe(1000);
        foreach (var more in new[] { Array.Empty<string>(), ["--jobs", "1"], ["--jobs", "2"], ["--jobs", "8"], ["--no-cache"] })
        {
            (await Align.RunAsync(["eval", spec, file, "--format", "jsonl", .. more])).Output.ShouldBe(first.Output);
        }

        var piped = await Align.RunAsync(many, ["eval", spec, "-", "--format", "jsonl"]);
        piped.Output.ShouldBe(first.Output.Replace(JsonEncodedText.Encode(file).ToString(), "-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_gives_a_record_for_each_turn()
    {
        const string Chat = """{"id": "c1", "messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}, {"role": "user", "content": "More"}, {"role": "assistant", "content": "bad"}]}""";
        var result = await Align.RunAsync(Chat + "\n" + Chat.Replace("\"id\": \"c1\", ", "", StringComparison.Ordinal), ["eval", folder.Write("turns.align", Specs.Turns), "-", "--format", "jsonl"]);

        result.ShouldExitWith(ExitCode.Fine).Lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["c1/1", "c1/2", "#2/1", "#2/2"]);
        result.Lines.Select(l => l.GetProperty("decision").GetString()).ShouldAllBe(d => d == "allow");
        result.Lines[1].GetProperty("leading").GetString().ShouldBe("NoBad");
    }

    [Fact]
    public async Task A_project_says_what_is_judged_by_what()
    {
        folder.Write("project/align.json", """{"spec": "two.align", "data": ["data/*.jsonl"], "constitution": "Second"}""");
        folder.Write("project/two.align", Specs.TwoConstitutions);
        folder.Write("project/data/b.jsonl", """{"id": "b", "prompt": "b"}""");
        folder.Write("project/data/a.jsonl", """{"id": "a", "prompt": "a"}""");

        var result = await Align.RunAsync("eval", folder["project"], "--format", "jsonl");

        result.ShouldExitWith(ExitCode.Fine).Lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
        result.Lines.Select(l => l.GetProperty("constitution").GetString()).Distinct().ShouldBe(["Second"]);
    }

    [UnixFact]
    public async Task A_link_out_of_the_project_is_followed_only_where_that_is_allowed()
    {
        var outside = folder.Write("outside.jsonl", """{"prompt": "x"}""");
        folder.Write("project/align.json", """{"spec": "two.align", "data": ["in.jsonl"], "constitution": "First"}""");
        folder.Write("project/two.align", Specs.TwoConstitutions);
        File.CreateSymbolicLink(folder["project/in.jsonl"], outside);

        (await Align.RunAsync("eval", folder["project"])).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("--allow-outside");
        (await Align.RunAsync("eval", folder["project"], "--allow-outside")).ShouldExitWith(ExitCode.Fine);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The lines without the blanks between their words.</summary>
    private static IEnumerable<string> Rows(string output) => output.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
