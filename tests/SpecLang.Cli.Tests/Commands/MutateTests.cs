namespace SpecLang.Cli.Tests.Commands;

public sealed class MutateTests : IDisposable
{
    private const string Spec =
        """
        record R { a: text  n: int = 0  s: score = 0.5 }
        lexicon Words { "one" "two" }
        define long(t: text) -> bool = word_count(t) > 3
        constitution C over R {
          block at major
          principle P {
            severity major
            when     a contains Words or long(a)
            require  n < 3
          }
          principle Q { severity minor  yields to P  forbid s >= 0.5 }
        }
        suite S for C { cases from "cases.jsonl" }
        """;

    private readonly TemporaryFolder folder = new();

    public MutateTests() => folder.Write("x.align", Spec);

    [Fact]
    public async Task Tests_that_notice_every_change_score_100()
    {
        Cases(
            """{"id": "1", "a": "one", "n": 2, "s": 0.5, "expect": {"P": "complies", "Q": "not_applicable", "decision": "allow"}}""",
            """{"id": "2", "a": "two", "n": 3, "s": 0.4, "expect": {"P": {"outcome": "violates", "severity": "major"}, "decision": "block"}}""",
            """{"id": "3", "a": "a b c d", "n": 4, "s": 0.4, "expect": {"P": "violates"}}""",
            """{"id": "4", "a": "a b c", "n": 4, "s": 0.5, "expect": {"P": "not_applicable", "Q": {"outcome": "violates", "severity": "minor"}, "decision": "allow"}}""",
            """{"id": "5", "a": "a", "s": 0.45, "expect": {"Q": "complies"}}""",
            """{"id": "6", "a": "a", "s": 0.55, "expect": {"Q": "violates"}}""");
        var output = (await Align.RunAsync("mutate", At("x.align"), "--threshold", "100")).ShouldExitWith(ExitCode.Fine).Output;
        output.Split('\n')[^2].ShouldBe("mutation score: 100.0%");
    }

    [Fact]
    public async Task A_change_that_no_test_notices_is_shown_as_its_author_would_make_it()
    {
        Cases(
            """{"id": "1", "a": "one", "n": 0, "s": 0.1, "expect": {"P": "complies", "Q": "not_applicable"}}""",
            """{"id": "2", "a": "one", "n": 9, "s": 0.1, "expect": {"decision": "block"}}""",
            """{"id": "3", "a": "a", "n": 9, "s": 0.1, "expect": {"Q": "complies", "P": "not_applicable"}}""",
            """{"id": "4", "a": "a", "n": 9, "s": 0.9, "expect": {"Q": "violates", "decision": "allow"}}""");
        var result = await Align.RunAsync("mutate", At("x.align"), "--threshold", "90");
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldBe(
            """
            No test would notice any one of these changes:

            x.align(2): Words
              - "two"

            x.align(3): long
              - define long(t: text) -> bool = word_count(t) > 3
              + define long(t: text) -> bool = word_count(t) >= 3
              + define long(t: text) -> bool = word_count(t) > 2
              + define long(t: text) -> bool = word_count(t) > 4

            x.align(8): P
              - when a contains Words or long(a)
              + when a contains Words

            x.align(9): P
              - require n < 3
              + require n <= 3
              + require n < 2
              + require n < 4

            x.align(11): Q
              - forbid s >= 0.5
              + forbid s > 0.5
              + forbid s >= 0.4
              + forbid s >= 0.6

            22 mutants, 4 tests: 11 noticed, 11 not
            mutation score: 50.0%

            """);
    }

    [Fact]
    public async Task A_change_that_provably_changes_no_outcome_is_left_out()
    {
        folder.Write(
            "x.align",
            """
            record R { n: int }
            lexicon L { "tea" "green tea" }
            constitution C over R { principle P { when n > 3 and n > 5  require n < 10 } }
            suite S for C { cases from "cases.jsonl" }
            """);
        Cases(
            """{"id": "1", "n": 5, "expect": {"P": "not_applicable"}}""", """{"id": "2", "n": 6, "expect": {"P": "complies"}}""",
            """{"id": "3", "n": 9, "expect": {"P": "complies"}}""", """{"id": "4", "n": 10, "expect": {"P": "violates"}}""", """{"id": "5", "n": 7, "expect": {"P": "complies"}}""", """{"id": "6", "n": 4, "expect": {"P": "not_applicable"}}""");
        var output = (await Align.RunAsync("mutate", At("x.align"))).ShouldExitWith(ExitCode.Fine).Output;
        output.ShouldContain("left out, as they change no outcome of any record\nmutation score: 100.0%\n");
        output.ShouldNotContain("+ when");
    }

    [Fact]
    public async Task A_snapshot_notices_too()
    {
        folder.Write("x.align", Spec.Replace("cases from \"cases.jsonl\"", "cases from \"cases.jsonl\" snapshot \"s.jsonl\"", StringComparison.Ordinal));
        Cases("""{"id": "1", "a": "one", "n": 3}""");
        (await Align.RunAsync("mutate", At("x.align"))).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("there is no test that could notice a change");
        await Align.RunAsync("test", At("x.align"), "--update");
        (await Align.RunAsync("mutate", At("x.align"))).ShouldExitWith(ExitCode.Fine).Output.ShouldContain("mutants, 1 test: ");
    }

    [Fact]
    public async Task Tests_that_fail_without_any_change_are_to_be_mended_first()
    {
        Cases("""{"id": "1", "a": "one", "n": 3, "expect": {"P": "complies"}}""", """{"id": "2", "a": "one", "n": "x", "expect": {"P": "complies"}}""");
        (await Align.RunAsync("mutate", At("x.align"))).ShouldExitWith(ExitCode.Findings).Messages.ShouldBe(
            "align: error: tests fail without any change, so they can't tell what a change does: S: 1, S: 2; run `align test`, and mend them first.\n");
    }

    [Fact]
    public async Task The_same_changes_are_found_on_any_number_of_jobs()
    {
        Cases("""{"id": "1", "a": "one", "n": 0, "expect": {"P": "complies"}}""", """{"id": "2", "a": "a", "expect": {"P": "not_applicable"}}""");
        var one = (await Align.RunAsync("mutate", At("x.align"), "--jobs", "1")).ShouldExitWith(ExitCode.Fine).Output;
        (await Align.RunAsync("mutate", At("x.align"), "--jobs", "5")).Output.ShouldBe(one);
    }

    public void Dispose() => folder.Dispose();

    private void Cases(params string[] cases) => folder.Write("cases.jsonl", string.Join('\n', cases));

    private string At(string path) => Path.Combine(folder.Path, path);
}
