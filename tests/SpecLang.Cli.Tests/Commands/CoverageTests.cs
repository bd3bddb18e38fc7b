using System.Xml.Linq;

namespace SpecLang.Cli.Tests.Commands;

public sealed class CoverageTests : IDisposable
{
    private const string Spec =
        """
        import "std/refusal.align" as refusal
        record R { a: text  n: int = 0 }
        classifier Mood(t: text) -> score { model "none.onnx" }
        lexicon Words { "one" "two" "three*" }
        lexicon Filed { from "words.txt" }
        define long(t: text) -> bool = word_count(t) > 3 or t contains Filed
        constitution C over R {
          principle P {
            severity minor if n > 5
            when     long(a)
            unless   refusal.refuses(a)
            require  a contains Words and n < 3
            on error violates
          }
          principle Q { yields to P  forbid if n == 1 then a contains any ["x", "y"] else Mood(a) > 0.5 }
        }
        suite S for C { cases from "cases.jsonl" }
        """;

    private readonly TemporaryFolder folder = new();

    public CoverageTests()
    {
        folder.Write("x.align", Spec);
        folder.Write("words.txt", "# words\nalpha\n\nbeta\n");
    }

    [Fact]
    public async Task A_test_that_exercises_nothing_new_leaves_everything_named_with_its_place()
    {
        Cases("""{"id": "1", "a": "zero", "given": {"Mood": 0.1}, "expect": {"decision": "allow"}}""");
        var output = (await TestAsync("--coverage")).ShouldExitWith(ExitCode.Fine).Output;
        output.ShouldBe(
            """
            1 passed, 0 failed, 0 skipped

            not exercised
              x.align(6): long: `word_count(t) > 3` is never true
              x.align(6): long: `t contains Filed` is never true
              x.align(9): P: `severity minor if n > 5` is never true
              x.align(10): P: `when long(a)` is never true
              x.align(11): P: `unless refusal.refuses(a)` is never read
              x.align(12): P: `require a contains Words and n < 3` is never read
              x.align(12): P: `a contains Words` is never read
              x.align(12): P: `n < 3` is never read
              x.align(13): P: `on error violates` never decides
              x.align(15): Q: `yields to P`, which never applies
              x.align(15): Q: `forbid if n == 1 then a contains any ["x", "y"] else Mood(a) > 0.5` is never true
              x.align(15): Q: `n == 1` is never true
              words.txt(2): Filed: 2 of 2 words are never found: `alpha`, `beta`
              x.align(4): Words: 3 of 3 words are never found: `one`, `two`, `three*`
              x.align(15): Q: 2 of 2 words are never found: `x`, `y`

            coverage: 30.8% of clauses (4 of 13), 30.0% of branches (3 of 10), 0.0% of words (0 of 7)

            """);
    }

    [Fact]
    public async Task Tests_that_go_all_ways_leave_nothing()
    {
        Cases(
            """{"id": "1", "a": "zero", "given": {"Mood": 0.1}, "expect": {"decision": "allow"}}""",
            """{"id": "2", "a": "one alpha", "n": 1, "expect": {"P": "complies"}}""",
            """{"id": "3", "a": "two beta", "n": 6, "expect": {"P": "violates"}}""",
            """{"id": "4", "a": "threesome and so on", "n": 2, "expect": {"P": "complies"}}""",
            """{"id": "5", "a": "I can't help with that, sorry.", "n": 2, "given": {"Mood": 0.9}, "expect": {"Q": "violates"}}""",
            """{"id": "6", "a": "four words without it", "n": 2, "expect": {"P": "violates"}}""",
            """{"id": "7", "a": "x", "n": 1, "expect": {"Q": "violates"}}""",
            """{"id": "8", "a": "y", "n": 1, "expect": {"Q": "violates"}}""");
        var output = (await TestAsync("--coverage")).ShouldExitWith(ExitCode.Fine).Output;
        output.ShouldContain("`on error violates` never decides");
        output.ShouldEndWith("coverage: 92.3% of clauses (12 of 13), 100.0% of branches (10 of 10), 100.0% of words (7 of 7)\n");
    }

    [Fact]
    public async Task A_threshold_that_is_missed_is_said_and_exits_with_1()
    {
        Cases("""{"id": "1", "a": "zero", "given": {"Mood": 0.1}, "expect": {"decision": "allow"}}""");
        (await TestAsync("--threshold", "30.5")).ShouldExitWith(ExitCode.Fine);
        (await TestAsync("--threshold", "31")).ShouldExitWith(ExitCode.Findings).Messages.ShouldBe("align: error: the tests exercise 30.8% of clauses (4 of 13), and 31% is asked for.\n");
        (await TestAsync("--threshold", "101")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("from 0 to 100");
    }

    [Fact]
    public async Task Files_for_other_tools_have_a_branch_for_each_way_and_are_the_same_every_time()
    {
        Cases("""{"id": "1", "a": "one alpha", "n": 2, "given": {"Mood": 0.1}, "expect": {"P": "complies"}}""");
        var (lcov, cobertura) = (Path.Combine(folder.Path, "c.info"), Path.Combine(folder.Path, "c.xml"));
        (await TestAsync("--lcov", lcov, "--cobertura", cobertura, "--jobs", "1")).ShouldExitWith(ExitCode.Fine);
        var (first, firstXml) = (await File.ReadAllTextAsync(lcov), await File.ReadAllTextAsync(cobertura));
        (await TestAsync("--lcov", lcov, "--cobertura", cobertura, "--jobs", "4")).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllTextAsync(lcov)).ShouldBe(first);
        (await File.ReadAllTextAsync(cobertura)).ShouldBe(firstXml);
        var words = first.Split("end_of_record\n").Single(r => r.Contains("words.txt", StringComparison.Ordinal));
        words.ShouldEndWith("words.txt\nBRDA:2,0,0,1\nBRDA:4,1,0,-\nBRF:2\nBRH:1\nDA:2,1\nDA:4,0\nLF:2\nLH:1\n");
        var root = XDocument.Parse(firstXml).Root;
        root?.Attribute("branches-valid")?.Value.ShouldBe("30");
        root?.Descendants("line").Count().ShouldBe(root.Descendants("class").Sum(c => c.Descendants("line").Count()));
        root?.Descendants("class").First(c => c.Attribute("filename")?.Value.EndsWith("words.txt", StringComparison.Ordinal) == true)
            .Descendants("line").Select(l => l.Attribute("condition-coverage")?.Value).ShouldBe(["100% (1/1)", "0% (0/1)"]);
    }

    public void Dispose() => folder.Dispose();

    private void Cases(params string[] cases) => folder.Write("cases.jsonl", string.Join('\n', cases));

    private Task<CommandResult> TestAsync(params string[] more) => Align.RunAsync(["test", Path.Combine(folder.Path, "x.align"), .. more]);
}
