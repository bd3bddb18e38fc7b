using System.Collections;
using SpecLang.Engine.Targets;
using SpecLang.Engine.Targets.Commands;

namespace SpecLang.Engine.Tests.Targets;

public sealed class ProgramTargetTests
{
    /// <summary>Answers every question with <c>ok</c>.</summary>
    private const string Echo = """sed -u 's/^{"id":"\([0-9]*\)".*/{"id":"\1","response":"ok"}/'""";

    private static readonly TargetRequest Question = new([new("user", "Hello?")]);

    [UnixFact]
    public async Task A_program_stays_alive_between_questions()
    {
        await using var target = Target("""n=0; while read -r line; do n=$((n+1)); printf '{"id":"%s","response":"answer %s of %s"}\n' "$n" "$n" "$$"; done""");
        var first = (await target.AskAsync(Question, default)).Text.ShouldNotBeNull();
        var second = (await target.AskAsync(Question, default)).Text.ShouldNotBeNull();
        first.ShouldStartWith("answer 1 of ");
        second.ShouldBe(first.Replace("answer 1", "answer 2", StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task Many_questions_at_a_time_each_get_their_own_answer()
    {
        await using var target = Target("""sed -u 's/^{"id":"\([0-9]*\)".*"content":"\([^"]*\)".*/{"id":"\1","response":"re: \2"}/'""");
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => target.AskAsync(new TargetRequest([new("user", $"q{i}")]), default))));
        answers.Select(a => a.Text).ShouldBe(Enumerable.Range(0, 200).Select(i => $"re: q{i}"));
    }

    [UnixFact]
    public async Task A_program_that_answers_once_and_ends_is_started_for_each_question()
    {
        await using var target = Target("head -n 1 | " + Echo);
        for (var i = 0; i < 3; i++)
        {
            (await target.AskAsync(Question, default)).Text.ShouldBe("ok");
        }
    }

    [UnixFact]
    public async Task A_program_that_dies_is_started_again_and_asked_once_more()
    {
        using var folder = new TemporaryFolder();
        await using var target = Target($"if mkdir '{folder["died"]}' 2> /dev/null; then read -r line; exit 3; fi; {Echo}");
        (await target.AskAsync(Question, default)).Text.ShouldBe("ok");
    }

    [UnixFact]
    public async Task A_program_that_always_dies_is_a_failure_with_its_last_words()
    {
        await using var target = Target("read -r line; echo 'out of luck' >&2; exit 3");
        var failure = (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Ended);
        failure.Message.ShouldBe("the program ended with exit code 3 and said: out of luck");
    }

    [UnixFact]
    public async Task A_program_that_hangs_is_ended_and_the_next_question_gets_a_new_one()
    {
        using var folder = new TemporaryFolder();
        await using var target = Target($"if mkdir '{folder["hung"]}' 2> /dev/null; then sleep 600; fi; {Echo}", new TargetOptions { Timeout = TimeSpan.FromMilliseconds(500) });
        var failure = (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.TimedOut);
        failure.Message.ShouldBe("no answer came within 0.5 s, and the program was ended");
        (await target.AskAsync(Question, default)).Text.ShouldBe("ok");
    }

    [UnixFact]
    public async Task A_program_that_never_reads_a_large_question_is_ended_in_time()
    {
        await using var target = Target("exec sleep 600", new TargetOptions { Timeout = TimeSpan.FromMilliseconds(500) });
        var failure = (await target.AskAsync(new TargetRequest([new("user", new string('x', 1 << 22))]), default)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.TimedOut);
    }

    [UnixFact]
    public async Task A_program_that_fills_its_error_stream_is_not_held_up()
    {
        await using var target = Target("head -c 3000000 /dev/zero | tr '\\0' 'e' >&2; " + Echo, new TargetOptions { Timeout = TimeSpan.FromSeconds(30) });
        (await target.AskAsync(Question, default)).Text.ShouldBe("ok");
    }

    [UnixFact]
    public async Task Nonsense_is_a_failure_that_shows_it_and_the_next_question_gets_a_new_program()
    {
        foreach (var (line, expected) in new[]
        {
            ("loading the model …", "the line is no JSON, "),
            ("[1, 2]", "the line is no JSON object: [1, 2]"),
            ("""{"id":"1"}""", "the line has no text `response`"),
            ("""{"id":"99","response":"for somebody else"}""", "the line does not repeat the question's `id`"),
            ("""{"response":"for anybody"}""", "the line does not repeat the question's `id`"),
            ("", "the line is no JSON, "),
        })
        {
            await using var target = Target($"read -r l; echo '{line}'; sleep 600");
            var failure = (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull();
            failure.Kind.ShouldBe(TargetFailureKind.Nonsense);
            failure.Message.ShouldContain(expected);
        }
    }

    [UnixFact]
    public async Task A_line_without_end_is_cut_off()
    {
        await using var target = Target("read -r l; cat /dev/zero");
        (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull().Kind.ShouldBe(TargetFailureKind.TooLarge);
    }

    [UnixFact]
    public async Task An_error_that_a_program_reports_is_its_answer_and_it_lives_on()
    {
        await using var target = Target("""while read -r l; do n=$((n+1)); printf '{"id":%s,"error":"not today"}\n' "$n"; done""");
        for (var i = 0; i < 2; i++)
        {
            var failure = (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull();
            failure.Kind.ShouldBe(TargetFailureKind.Declined);
            failure.Message.ShouldBe("not today");
        }
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_a_failure()
    {
        await using var target = new ProgramTarget("t", ["speclang-no-such-program"], new TargetOptions(), new RequestBudget(null));
        var failure = (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Unavailable);
        failure.Message.ShouldStartWith("`speclang-no-such-program` can't be started: ");
    }

    [UnixFact]
    public async Task A_program_gets_no_variable_but_those_that_are_passed()
    {
        var all = new Hashtable { ["PATH"] = Environment.GetEnvironmentVariable("PATH"), ["API_KEY"] = "sk-0123456789", ["WANTED"] = "yes" };
        await using var target = Target("""read -r l; printf '{"id":"1","response":"%s %s"}\n' "${API_KEY:-none}" "${WANTED:-none}" """, new TargetOptions { Environment = ProgramEnvironment.Of(all, ["WANTED"]) });
        (await target.AskAsync(Question, default)).Text.ShouldBe("none yes");
    }

    [UnixFact]
    public async Task A_cancelled_question_ends_the_program()
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await using var target = Target($"echo $$ > '{folder["pid"]}'; exec sleep 600");
        await Should.ThrowAsync<OperationCanceledException>(() => target.AskAsync(Question, cancel.Token));
        var id = int.Parse(await File.ReadAllTextAsync(folder["pid"]), System.Globalization.CultureInfo.InvariantCulture);
        Should.Throw<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(id));
    }

    [UnixFact]
    public async Task What_a_program_says_of_a_key_is_not_shown()
    {
        await using var target = Target("echo sk-0123456789 >&2; exit 1", new TargetOptions { Secrets = TargetSecrets.Of(["sk-0123456789"]) });
        (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull().Message.ShouldEndWith("said: [key]");
    }

    [Theory]
    [InlineData("node model.mjs --x", "node|model.mjs|--x")]
    [InlineData("  node   'my model.mjs' \"a b\"c ''", "node|my model.mjs|a bc|")]
    [InlineData("""["node", "my model.mjs", "$HOME", "*"]""", "node|my model.mjs|$HOME|*")]
    [InlineData("sh -c $HOME;rm", "sh|-c|$HOME;rm")]
    public void A_command_is_words_and_nothing_in_it_is_expanded(string text, string expected) => string.Join('|', ArgumentVector.Parse(text)).ShouldBe(expected);

    [Theory]
    [InlineData("", "names no program")]
    [InlineData("node 'x", "has a ' that is not closed")]
    [InlineData("[1]", "no JSON list of texts")]
    [InlineData("[\"a\"", "no JSON list of texts")]
    [InlineData("''", "names no program")]
    public void A_command_that_is_none_says_why(string text, string expected) => Should.Throw<FormatException>(() => ArgumentVector.Parse(text)).Message.ShouldContain(expected);

    private static ProgramTarget Target(string script, TargetOptions? options = null)
    {
        var how = options ?? new TargetOptions();
        var environment = how.Environment.IsEmpty ? ProgramEnvironment.Of(Environment.GetEnvironmentVariables(), []) : how.Environment;
        return new ProgramTarget("t", ["bash", "-c", script], how with { Environment = environment }, new RequestBudget(null));
    }
}
