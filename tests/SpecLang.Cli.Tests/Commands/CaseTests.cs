namespace SpecLang.Cli.Tests.Commands;

/// <summary>What a case can say, and what it is told where it means nothing.</summary>
public sealed class CaseTests : IDisposable
{
    private const string Spec =
        """
        record R { a: text  n: int = 0 }
        classifier Mood(t: text) -> score { model "none.onnx" }
        classifier Topic(t: text) -> one of { medical, legal } { model "none.onnx" }
        classifier Feels(t: text) -> each of { anger, joy } { model "none.onnx" }
        classifier Reward(t: text) -> number { model "none.onnx" }
        constitution C over R {
          block at major
          principle P { severity major  severity critical if n > 5  forbid a contains "bad"  message "It says {evidence}."  escalate when a contains "help" }
          principle M { severity minor  when a contains "mood"  require Mood(a) < 0.5 }
          principle T { severity minor  when a contains "topic"  require Topic(a) == medical and Topic(a).legal < 0.3 }
          principle F { severity minor  when a contains "feels"  require Feels(a).anger < 0.5 and Feels(a).joy < 0.5 }
          principle W { severity minor  when a contains "reward"  require Reward(a) > -2 }
          principle violates { severity minor  forbid n < 0 }
          priority M > P
        }
        suite S for C { cases from "cases.jsonl" }
        """;

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("""{"id": "1", "a": "bad", "expect": {"decision": "block", "leading": "P", "violates": ["P"], "escalates": [], "P": {"outcome": "violates", "severity": "major", "evidence": "bad", "message": "It says bad.", "escalates": false}}}""")]
    [InlineData("""{"id": 7, "a": "bad", "n": 6, "expect": {"P": {"severity": "critical"}}}""")]
    [InlineData("""{"a": "help", "expect": {"decision": "escalate", "P": "escalates", "leading": null, "violates": []}}""")]
    [InlineData("""{"id": "1", "a": "mood", "given": {"Mood": 0.7}, "expect": {"M": "violates", "scores": {"Mood(a)": [0.7, 0.8]}}}""")]
    [InlineData("""{"id": "1", "a": "mood", "given": {"Mood": "fails"}, "expect": {"M": "undetermined", "scores": {"Mood(a)": null}}}""")]
    [InlineData("""{"id": "1", "a": "mood bad", "given": {"Mood": 0.7}, "expect": {"leading": "M", "violates": ["M", "P"]}}""")]
    [InlineData("""{"id": "1", "a": "topic", "given": {"Topic": "medical"}, "expect": {"T": "complies"}}""")]
    [InlineData("""{"id": "1", "a": "topic", "given": {"Topic": {"medical": 0.4, "legal": 0.35}}, "expect": {"T": "violates"}}""")]
    [InlineData("""{"id": "1", "a": "feels", "given": {"Feels": {"joy": 0.9}}, "expect": {"F": "violates", "scores": {"Feels(a).anger": 0, "Feels(a).joy": 0.9}}}""")]
    [InlineData("""{"id": "1", "a": "reward", "given": {"Reward": -3.5}, "expect": {"W": "violates"}}""")]
    [InlineData("""{"id": "1", "a": "x", "n": -1, "expect": {"principles": {"violates": "violates"}, "decision": "allow"}}""")]
    [InlineData("""[{"id": "1", "a": "bad", "expect": {"P": "violates"}}]""")]
    public async Task What_a_case_says_is_understood(string test) =>
        (await TestAsync(Spec, test)).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");

    [Theory]
    [InlineData("""{"id": "1", "a": "bad", "expect": {"leading": null}}""", "Expected no principle to lead, but `P` does.")]
    [InlineData("""{"id": "1", "a": "bad", "expect": {"violates": []}}""", "Expected nothing to be violated, but `P` does.")]
    [InlineData("""{"id": "1", "a": "x", "expect": {"escalates": ["P"]}}""", "Expected `P` to escalate, and nothing else, but nothing does.")]
    [InlineData("""{"id": "1", "a": "bad", "expect": {"P": {"evidence": ["bad", "worse"]}}}""", "Expected the evidence of `P` to have \"worse\", but it has \"bad\".")]
    [InlineData("""{"id": "1", "a": "mood", "given": {"Mood": 0.7}, "expect": {"scores": {"Mood(a)": [0.8, 0.9]}}}""", "Expected `Mood(a)` to be in 0.8 .. 0.9, but it is 0.7.")]
    [InlineData("""{"id": "1", "a": "x", "expect": {"scores": {"Mood(a)": 0.8}}}""", "Expected `Mood(a)` to be in 0.8 .. 0.8, but no classifier was read.")]
    public async Task What_does_not_come_out_is_told_in_a_sentence(string test, string sentence) =>
        (await TestAsync(Spec, test)).ShouldExitWith(ExitCode.Findings).Output.ShouldContain("\n  " + sentence + "\n");

    [Theory]
    [InlineData("""{"id": "1", "a": "x", "expect": {"M": "violats"}}""", "`expect.M` is `violats`; did you mean `violates`?")]
    [InlineData("""{"id": "1", "a": "x", "expect": {"M": 3}}""", "`expect.M` is a number, but an outcome, or an object with what is expected is needed there")]
    [InlineData("""{"id": "1", "a": "x", "expect": {"M": {"outcom": "violates"}}}""", "`expect.M.outcom` means nothing; did you mean `outcome`?")]
    [InlineData("""{"id": "1", "a": "x", "expect": {"leadin": "M"}}""", "`C` has no principle `leadin`; did you mean `leading`?")]
    [InlineData("""{"id": "1", "a": "x", "expect": "M"}""", "`expect` is a text, but an object is needed there")]
    [InlineData("""{"id": "1", "a": "x", "expect": {"scores": {"Mood(a)": [0.1]}}}""", "`expect.scores.Mood(a)` is a list of 1, but a range has two numbers, the lower and the higher")]
    [InlineData("""{"id": "1", "a": "x", "given": {"Mood": 2}, "expect": {"M": "violates"}}""", "`given.Mood` is 2, but a score lies between 0 and 1")]
    [InlineData("""{"id": "1", "a": "x", "given": {"Topic": "medicl"}, "expect": {"M": "violates"}}""", "`medicl` in `given.Topic` is not one of the labels medical, legal; did you mean `medical`?")]
    [InlineData("""{"id": "1", "a": "x", "given": {"Feels": "joy"}, "expect": {"M": "violates"}}""", "`given.Feels` is a text, but an object with a score for each label is needed there")]
    [InlineData("""{"id": "1", "a": "x", "todo": true, "expect": {"M": "violates"}}""", "`todo` is true or false, but a text is needed there")]
    [InlineData("""{"id": "1", "a": "x"}""", "nothing is expected of this case, and the suite keeps no snapshot; say what with `expect`")]
    [InlineData("\"just a text\"", "a case is an object with the record's fields and `expect`")]
    [InlineData("""{"id": "1", "expect": {"M": "violates"}}""", "field `a` is missing")]
    public async Task What_means_nothing_is_said_with_what_to_do(string test, string sentence)
    {
        var output = (await TestAsync(Spec, test)).ShouldExitWith(ExitCode.DataError).Output;
        output.ShouldStartWith("ERROR cases.jsonl(1): S: ");
        output.Replace("\n  ", " ", StringComparison.Ordinal).ShouldContain(" " + sentence + "\n");
    }

    [Fact]
    public async Task A_chat_has_an_expectation_for_its_last_answer_or_for_each()
    {
        const string Chat = """{"id": "c", "messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "bad"}, {"role": "user", "content": "?"}, {"role": "assistant", "content": "good"}], "expect": EXPECT}""";
        const string Turns = "import \"std/records.align\"\nconstitution Calm over Turn { principle NoBad { forbid response contains \"bad\" } }\nsuite S for Calm { cases from \"cases.jsonl\" }\n";
        (await TestAsync(Turns, Expecting("""{"NoBad": "complies"}"""))).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("1 passed, 0 failed, 0 skipped\n");
        (await TestAsync(Turns, Expecting("""[{"NoBad": "violates"}, {"NoBad": "complies"}]"""))).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("2 passed, 0 failed, 0 skipped\n");
        (await TestAsync(Turns, Expecting("""[null, {"NoBad": "violates"}]"""))).ShouldExitWith(ExitCode.Findings).Output.ShouldStartWith("FAILED cases.jsonl(1): S: c/2\n");
        (await TestAsync(Turns, Expecting("""[{"NoBad": "violates"}]"""))).ShouldExitWith(ExitCode.DataError).Output.ShouldContain("`expect` is a list of 1, but the assistant answers 2 times");

        string Expecting(string expectation) => Chat.Replace("EXPECT", expectation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_a_model_that_is_missing_is_skipped_and_counted_also_where_only_a_snapshot_wants_it()
    {
        var kept = Spec.Replace("cases from", "snapshot \"s.jsonl\" cases from", StringComparison.Ordinal);
        var result = await TestAsync(kept, """{"id": "1", "a": "mood"}""");
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldContain("SKIPPED S: 1\n");
        result.Output.ShouldEndWith("0 passed, 1 failed, 1 skipped\n");
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandResult> TestAsync(string spec, string cases)
    {
        folder.Write("cases.jsonl", cases);
        return Align.RunAsync("test", folder.Write("x.align", spec));
    }
}
