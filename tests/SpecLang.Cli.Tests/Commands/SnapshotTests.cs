namespace SpecLang.Cli.Tests.Commands;

public sealed class SnapshotTests : IDisposable
{
    private const string Spec =
        """
        record R { a: text  b: text = "" }
        lexicon Medicine { "aspirin" "ibuprofen" }
        constitution C over R {
          block at major
          principle Polite { forbid a contains "whatever" }
          principle Refer {
            severity major
            when     a contains Medicine
            require  b contains "doctor"
          }
        }
        suite S for C {
          cases    from "cases.jsonl"
          snapshot "snapshots/s.jsonl"
        }
        """;

    private readonly TemporaryFolder folder = new();

    public SnapshotTests()
    {
        folder.Write("x.align", Spec);
        folder.Write(
            "cases.jsonl",
            """
            {"id": "r1", "a": "aspirin?", "b": "Ask a doctor."}
            {"id": "r2", "a": "aspirin?", "b": "Two."}
            {"id": "r3", "a": "a lamp?", "b": "Left."}
            {"id": "r4", "a": "Ibuprofen?", "b": "Ask a doctor."}
            """);
    }

    [Fact]
    public async Task Without_a_snapshot_the_suite_fails_and_says_how_to_keep_one()
    {
        var result = (await TestAsync()).ShouldExitWith(ExitCode.Findings);
        result.Output.ShouldStartWith("FAILED x.align(14): S: snapshot\n  There is no snapshot `snapshots/s.jsonl` yet; keep the verdicts with `align test --update`,");
        result.Output.ShouldEndWith("0 passed, 1 failed, 0 skipped\n");
    }

    [Fact]
    public async Task What_is_kept_passes_and_keeping_it_again_changes_no_byte()
    {
        (await TestAsync("--update")).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("S: Kept 4 verdicts in `snapshots/s.jsonl`, 4 of them new or changed.\n\n1 passed, 0 failed, 0 skipped\n");
        var kept = Kept();
        (await TestAsync()).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");
        (await TestAsync("--update", "--jobs", "3")).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");
        Kept().ShouldBe(kept);
        kept.Split('\n').Count(l => l.StartsWith("{\"id\":", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task One_require_negated_by_hand_names_exactly_the_ids_that_flip_and_its_line()
    {
        await TestAsync("--update");
        folder.Write("x.align", Spec.Replace("require  b contains \"doctor\"", "require  not (b contains \"doctor\")", StringComparison.Ordinal));

        (await TestAsync()).ShouldExitWith(ExitCode.Findings).Output.ShouldBe(
            """
            FAILED x.align(14): S: snapshot
              3 of 4 verdicts are not as kept in `snapshots/s.jsonl`; where that is meant, keep the new ones
              with `align test --update`.
              Refer:
                complies → violates: r1, r4
                violates → complies: r2
                x.align(9): require not (b contains "doctor")
                  was: require b contains "doctor"
              decisions:
                allow → block: r1, r4
                block → allow: r2

            0 passed, 1 failed, 0 skipped

            """);
    }

    [Fact]
    public async Task A_word_taken_from_a_lexicon_names_the_clause_that_reads_it_and_the_lexicon()
    {
        await TestAsync("--update");
        folder.Write("x.align", Spec.Replace("\"aspirin\" ", "", StringComparison.Ordinal));

        var output = (await TestAsync()).ShouldExitWith(ExitCode.Findings).Output;
        output.ShouldContain("    complies → not applicable: r1\n    violates → not applicable: r2\n    x.align(8): when a contains Medicine\n      lexicon Medicine has changed, x.align(2)\n");
        output.ShouldNotContain("r3");
        output.ShouldNotContain("r4");
    }

    [Fact]
    public async Task A_filter_compares_and_keeps_only_what_it_chooses()
    {
        await TestAsync("--update");
        var kept = Kept();
        folder.Write("x.align", Spec.Replace("\"doctor\"", "\"nurse\"", StringComparison.Ordinal));
        (await TestAsync("--filter", "S: r3")).ShouldExitWith(ExitCode.Fine);
        (await TestAsync("--filter", "S: r1", "--update")).ShouldExitWith(ExitCode.Fine);

        var lines = Kept().Split('\n').Where(l => l.StartsWith("{\"id\":", StringComparison.Ordinal)).ToList();
        lines[0].ShouldContain("\"violates\"");
        lines[1..].ShouldBe(kept.Split('\n').Where(l => l.StartsWith("{\"id\":", StringComparison.Ordinal)).Skip(1));
    }

    [Fact]
    public async Task A_case_that_can_not_be_read_leaves_what_is_kept_of_the_others()
    {
        await TestAsync("--update");
        folder.Write("cases.jsonl", (await File.ReadAllTextAsync(At("cases.jsonl"))).Replace("\"Two.\"", "2", StringComparison.Ordinal));
        (await TestAsync()).ShouldExitWith(ExitCode.DataError).Output.ShouldEndWith("1 passed, 0 failed, 0 skipped, 1 could not be run\n");
    }

    [Fact]
    public async Task A_snapshot_that_can_not_be_written_or_read_is_said_with_what_to_do()
    {
        folder.Write("snapshots", "a file in the folder's place");
        var unwritten = (await TestAsync("--update")).ShouldExitWith(ExitCode.DataError).Output;
        unwritten.ShouldStartWith("ERROR x.align(14): S: snapshot\n  snapshot `snapshots/s.jsonl` can't be written: ");
        unwritten.ReplaceLineEndings(" ").ShouldContain("make its folder writable, or name another file.");

        File.Delete(At("snapshots"));
        folder.Write("snapshots/s.jsonl", "{\"constitution\":\"C\",\"rules\":[]}\n<<<<<<< HEAD\n");
        (await TestAsync()).ShouldExitWith(ExitCode.DataError).Output.ShouldContain("snapshot `snapshots/s.jsonl` can't be read, line 2: ");
    }

    [UnixFact]
    public async Task A_link_that_leads_out_of_the_project_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(At("snapshots"), elsewhere.Path);
        (await TestAsync("--update")).ShouldExitWith(ExitCode.DataError).Output.ShouldContain("leads out of the project's folder through a link");
        Directory.GetFiles(elsewhere.Path).ShouldBeEmpty();
        (await TestAsync("--update", "--allow-outside")).ShouldExitWith(ExitCode.Fine);
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandResult> TestAsync(params string[] more) => Align.RunAsync(["test", At("x.align"), .. more]);

    private string Kept() => File.ReadAllText(At("snapshots/s.jsonl"));

    private string At(string path) => Path.Combine(folder.Path, path);
}
