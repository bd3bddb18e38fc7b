namespace SpecLang.Cli.Tests.Commands;

public sealed class TestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Examples_that_come_out_as_they_say_pass()
    {
        var result = await Align.RunAsync("test", Spec("example \"good\" complies { a: \"hello\" } example \"bad\" violates P { a: \"whatever\" }"));
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldBe("2 passed, 0 failed, 0 skipped\n");
    }

    [Fact]
    public async Task One_that_does_not_is_named_with_its_line_and_what_came_out()
    {
        var result = await Align.RunAsync("test", Spec("example \"bad\" complies { a: \"whatever\" }"));
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldBe(
            """
            FAILED x.align(5): C: "bad"
              Expected that nothing is violated or undetermined, but `P` is violated.
              a: "whatever"

            ✗ P · violates · major · leading
              It applies, and what it forbids is there.
              └─ ✗ forbid a contains "whatever"                                                    true
                 └─ "whatever" in a, 0 to 8

            0 passed, 1 failed, 0 skipped

            """);
    }

    [Fact]
    public async Task A_known_miss_is_counted_apart()
    {
        var result = await Align.RunAsync("test", Spec("example \"bad\" complies todo \"not yet\" { a: \"whatever\" }"));
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldBe("0 passed, 0 failed, 0 skipped, 1 known to fail (todo)\n");
    }

    [Fact]
    public async Task A_known_miss_that_holds_is_a_failure_that_says_so()
    {
        var result = await Align.RunAsync("test", Spec("example \"good\" complies todo \"not yet\" { a: \"hello\" }"));
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldContain("holds now");
    }

    [Fact]
    public async Task An_example_that_needs_a_model_is_skipped()
    {
        var spec = folder.Write("x.align", "record R { a: text }\nclassifier D(t: text) -> score { model \"none.onnx\" }\nconstitution C over R {\n  principle P { forbid D(a) > 0.5 }\n  example \"e\" complies { a: \"\" }\n}\n");
        var result = await Align.RunAsync("test", spec);
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldContain("0 passed, 0 failed, 1 skipped");
        result.Output.ShouldContain("`D`");
    }

    [Fact]
    public async Task A_spec_without_examples_is_told_how_to_write_one()
    {
        var result = await Align.RunAsync("test", Spec(""));
        result.ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("example \"name\" complies");
    }

    [Fact]
    public async Task Cases_of_a_suite_are_run_after_the_examples()
    {
        var result = await Align.RunAsync("test", Suite(
            """{"id": "a", "a": "hello", "expect": {"P": "complies", "decision": "allow"}}""",
            """{"id": "b", "a": "whatever", "expect": {"P": {"outcome": "violates", "severity": "major", "evidence": ["whatever"]}, "leading": "P"}}"""));
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldBe("2 passed, 0 failed, 0 skipped\n");
    }

    [Fact]
    public async Task A_case_that_comes_out_otherwise_is_shown_with_its_record_and_the_reasoning()
    {
        var result = await Align.RunAsync("test", Suite("""{"id": "a", "a": "hello", "expect": {}}""", """{"id": "b", "a": "whatever, \u001b[31m", "expect": {"P": "complies"}}"""));
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldStartWith(
            """
            FAILED cases.jsonl(2): S: b
              Expected `P` to be `complies`, but it is `violates`.
              id: "b"
              a: "whatever, \u{1B}[31m"

            ✗ P · violates · major · leading
            """);
    }

    [Fact]
    public async Task A_case_that_means_nothing_is_named_with_its_line_and_the_others_are_run()
    {
        var result = await Align.RunAsync("test", Suite(
            """{"id": "a", "a": "hello", "expect": {"Q": "complies", "P": "complies"}}""",
            """{"id": "b", "a": 3, "expect": {"P": "complies"}}""",
            """{"id": "c", "a": "x", "expect": {"P": "complys"}}""",
            """{"id": "d", "a": "x", "expect": {"P": "complies"}}"""));
        result.ShouldExitWith(ExitCode.DataError).Output.ShouldBe(
            """
            ERROR cases.jsonl(1): S: a
              `C` has no principle `Q`; did you mean `P`?

            ERROR cases.jsonl(2): S: b
              field `a` is a number, but the spec says `text`

            ERROR cases.jsonl(3): S: c
              `expect.P` is `complys`; did you mean `complies`?

            1 passed, 0 failed, 0 skipped, 3 could not be run

            """);
    }

    [Fact]
    public async Task A_case_file_that_is_not_there_is_named_and_the_other_tests_are_run()
    {
        var spec = folder.Write("x.align", Spec("example \"good\" complies { a: \"hello\" }", "suite S for C { cases from \"cses.jsonl\" }"));
        (await Align.RunAsync("test", spec)).ShouldExitWith(ExitCode.DataError).Output.ShouldBe(
            """
            ERROR cses.jsonl: S: cses.jsonl
              the file cannot be read: there is no such file

            1 passed, 0 failed, 0 skipped, 1 could not be run

            """);
        (await Align.RunAsync("check", spec)).ShouldExitWith(ExitCode.Fine).Output.ShouldContain("x.align(7,28): warning ALN5009: can't read case file `cses.jsonl`: there is no such file");
        (await Align.RunAsync("{\"a\": \"x\"}", ["eval", spec, "-"])).ShouldExitWith(ExitCode.Fine);
    }

    [Fact]
    public async Task A_filter_chooses_tests_by_a_part_of_their_name()
    {
        var spec = Suite("""{"id": "a-1", "a": "hello", "expect": {"P": "complies"}}""", """{"id": "b-1", "a": "hello", "expect": {"P": "violates"}}""");
        (await Align.RunAsync("test", spec, "--filter", "s:*A-")).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");
        (await Align.RunAsync("test", spec, "--filter", "zz")).ShouldExitWith(ExitCode.Usage).Messages.ShouldBe("align: error: no test has `zz` in its name.\n");
    }

    [Fact]
    public async Task Fail_fast_stops_at_the_first_that_fails()
    {
        var cases = Enumerable.Range(1, 200).Select(i => "{\"id\": \"r" + i + "\", \"a\": \"hello\", \"expect\": {\"P\": \"" + (i is 70 or 90 ? "violates" : "complies") + "\"}}").ToArray();
        var result = await Align.RunAsync("test", Suite(cases), "--fail-fast", "--jobs", "4");
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldEndWith("69 passed, 1 failed, 0 skipped\n");
    }

    [Fact]
    public async Task A_folder_means_all_specs_below()
    {
        folder.Write("one/x.align", Spec("example \"good\" complies { a: \"hello\" }", ""));
        folder.Write("two/y.align", Spec("example \"good\" complies { a: \"hello\" }", ""));
        folder.Write("two/lexicon.align", "lexicon L { \"a\" }\n");
        (await Align.RunAsync("test", folder.Path)).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("2 passed, 0 failed, 0 skipped\n");
    }

    public void Dispose() => folder.Dispose();

    private string Suite(params string[] cases)
    {
        folder.Write("cases.jsonl", string.Join('\n', cases));
        return folder.Write("x.align", Spec("", "suite S for C { cases from \"cases.jsonl\" }"));
    }

    private string Spec(string examples) => folder.Write("x.align", Spec(examples, ""));

    private static string Spec(string examples, string suite) =>
        "record R { a: text }\nconstitution C over R {\n  principle P { forbid a contains \"whatever\" }\n\n" + examples + "\n}\n" + suite + "\n";
}
