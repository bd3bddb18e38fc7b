namespace SpecLang.Cli.Tests.Commands;

/// <summary>What a suite expects of all its cases together, and a monitor of a rate beside that of its baseline.</summary>
public sealed class SuiteExpectationTests : IDisposable
{
    private const string Constitution = """
        record R { a: text }
        constitution C over R {
          block at major
          principle Bad { when a contains "case"  forbid a contains "bad"  escalate when a contains "help" }
        }

        """;

    private const string Cases = """
        {"id": "1", "a": "a case"}
        {"id": "2", "a": "a bad case", "expect": {"Bad": "violates"}}
        {"id": "3", "a": "a case of help"}
        {"id": "4", "a": "nothing"}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("rate(violates Bad) <= 34%")]
    [InlineData("rate(complies Bad) > 66%")]
    [InlineData("rate(escalates Bad) == 25%")]
    [InlineData("rate(not_applicable Bad) <= 25%")]
    [InlineData("rate(undetermined Bad) == 0")]
    public async Task A_rate_that_is_as_expected_is_a_test_that_passes(string expectation) =>
        (await TestAsync(expectation, Cases)).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("2 passed, 0 failed, 0 skipped\n");

    [Fact]
    public async Task A_rate_that_is_another_fails_and_says_what_it_is()
    {
        var result = (await TestAsync("rate(violates Bad) <= 10%", Cases)).ShouldExitWith(ExitCode.Findings);
        result.Output.ShouldContain("FAILED x.align(6): S: expect rate(violates Bad) <= 10%");
        result.Output.ShouldContain("The rate is 1 of 3");
        result.Output.ShouldContain("1 passed, 1 failed, 0 skipped");
    }

    [Fact]
    public async Task A_rate_of_nothing_fails() =>
        (await TestAsync("rate(violates Bad) <= 10%", "{\"id\": \"4\", \"a\": \"nothing\"}\n")).ShouldExitWith(ExitCode.Findings).Output.ShouldContain("There is no case that it is about.");

    [Fact]
    public async Task A_case_without_a_verdict_leaves_the_rate_open() =>
        (await TestAsync("rate(violates Bad) <= 34%", Cases + "\n{\"id\": \"5\"}\n")).ShouldExitWith(ExitCode.DataError).Output.ShouldContain("1 passed, 0 failed, 1 skipped, 1 could not be run");

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("sarif")]
    [InlineData("md")]
    public async Task It_stands_in_every_format(string format) =>
        (await TestAsync("rate(violates Bad) <= 10%", Cases, "--format", format)).ShouldExitWith(ExitCode.Findings).Output.ShouldContain("rate(violates Bad)");

    [Fact]
    public async Task A_filter_chooses_an_expectation_by_its_words()
    {
        (await TestAsync("rate(violates Bad) <= 34%", Cases, "--filter", "*expect rate*")).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");
        (await TestAsync("rate(violates Bad) <= 34%", Cases, "--filter", "S: 2")).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");
    }

    [Fact]
    public async Task A_monitor_looks_how_far_a_rate_lies_from_that_of_its_baseline()
    {
        var spec = folder.Write("m.align", Constitution + "monitor W for C { baseline \"base.json\" expect rate(violates Bad) stable within 10% expect rate(complies Bad) stable within 60% }");
        folder.Write("base.jsonl", string.Concat(Enumerable.Repeat("{\"a\": \"a case\"}\n", 8)) + "{\"a\": \"a bad case\"}\n{\"a\": \"a bad case\"}\n");
        folder.Write("now.jsonl", string.Concat(Enumerable.Repeat("{\"a\": \"a case\"}\n", 3)) + string.Concat(Enumerable.Repeat("{\"a\": \"a bad case\"}\n", 7)));
        foreach (var name in new[] { "base", "now" })
        {
            folder.Write(name + ".json", (await Align.RunAsync("eval", spec, folder[name + ".jsonl"], "--format", "json")).Output);
        }

        var same = await Align.RunAsync("drift", folder["base.json"], "--spec", spec);
        same.ShouldExitWith(ExitCode.Fine).Output.ShouldContain("holds  W: expect rate(violates Bad) stable within 10%: 0");
        var moved = await Align.RunAsync("drift", folder["now.json"], "--spec", spec);
        moved.ShouldExitWith(ExitCode.Findings).Output.ShouldContain("BROKEN  W: expect rate(violates Bad) stable within 10%: 0.5");
        moved.Output.ShouldContain("holds  W: expect rate(complies Bad) stable within 60%: 0.5");
    }

    private async Task<CommandResult> TestAsync(string expectation, string cases, params string[] arguments)
    {
        folder.Write("cases.jsonl", cases);
        return await Align.RunAsync(["test", folder.Write("x.align", Constitution + $"suite S for C {{ cases from \"cases.jsonl\" expect {expectation} }}"), .. arguments]);
    }
}
