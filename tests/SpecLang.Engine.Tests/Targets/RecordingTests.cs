using System.Text;
using SpecLang.Engine.Targets;

namespace SpecLang.Engine.Tests.Targets;

public sealed class RecordingTests
{
    private static readonly TargetRequest Question = new([new("user", "a \u202e \"quoted\"\r\n🙂")]);

    [Fact]
    public void What_was_recorded_is_read_back()
    {
        using var folder = new TemporaryFolder();
        using (var writer = RecordingWriter.Open(folder["r.jsonl"], resume: false))
        {
            writer.Add(new RecordedAnswer("t", """{"model":"m"}""", Question, TargetAnswer.Of("</script>\u0007\ud800") with { Finish = "length" }));
            writer.Add(new RecordedAnswer("t", "", Question, TargetAnswer.Failed(TargetFailureKind.TimedOut, "too slow")));
        }

        File.ReadAllText(folder["r.jsonl"]).ShouldNotContain("\u202e");
        var recording = Recording.Read(folder["r.jsonl"]);
        recording.Problems.ShouldBeEmpty();
        recording.Targets.ShouldBe([("t", """{"model":"m"}"""), ("t", "")]);
        var answer = recording.Find("t", """{"model":"m"}""", Question).ShouldNotBeNull();
        answer.Text.ShouldBe("</script>\u0007\ufffd");
        answer.Finish.ShouldBe("length");
        recording.Find("t", "", Question).ShouldNotBeNull().Failure.ShouldBe(new TargetFailure(TargetFailureKind.TimedOut, "too slow"));
        recording.Find("other", "", Question).ShouldBeNull();
    }

    [Fact]
    public void A_line_that_is_cut_anywhere_is_mended_and_costs_no_other()
    {
        using var folder = new TemporaryFolder();
        var first = new RecordedAnswer("t", "", Question, TargetAnswer.Of("one")).ToLine();
        var second = new RecordedAnswer("t", "", new TargetRequest([new("user", "b")]), TargetAnswer.Of("two 🙂")).ToLine();
        for (var length = 1; length < second.Length; length++)
        {
            var file = folder.Write("r.jsonl", [.. first, .. second.Take(length)]);
            var isWhole = length == second.Length - 1;
            Recording.Read(file).Find("t", "", Question).ShouldNotBeNull().Text.ShouldBe("one");
            RecordingWriter.Mend(file).ShouldBe(!isWhole);
            using (var writer = RecordingWriter.Open(file, resume: true))
            {
                writer.Add(new RecordedAnswer("t", "", new TargetRequest([new("user", "c")]), TargetAnswer.Of("three")));
            }

            var recording = Recording.Read(file);
            recording.Problems.ShouldBeEmpty();
            File.ReadAllLines(file).Length.ShouldBe(isWhole ? 3 : 2);
            recording.Find("t", "", new TargetRequest([new("user", "c")])).ShouldNotBeNull().Text.ShouldBe("three");
        }
    }

    [Fact]
    public void Only_a_recording_is_mended()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("diary.txt", "dear diary\nto be continued");
        Should.Throw<IOException>(() => RecordingWriter.Mend(file)).Message.ShouldContain("is no recording of answers");
        File.ReadAllText(file).ShouldBe("dear diary\nto be continued");
        RecordingWriter.Mend(folder.Write("empty.jsonl", "")).ShouldBeFalse();
    }

    [Fact]
    public void A_recording_is_not_written_over_and_not_by_two_runs_at_once()
    {
        using var folder = new TemporaryFolder();
        using var writer = RecordingWriter.Open(folder["r.jsonl"], resume: false);
        Should.Throw<IOException>(() => RecordingWriter.Open(folder["r.jsonl"], resume: false));
        Should.Throw<IOException>(() => RecordingWriter.Open(folder["r.jsonl"], resume: true));
    }

    [Fact]
    public async Task Many_threads_write_whole_lines()
    {
        using var folder = new TemporaryFolder();
        using (var writer = RecordingWriter.Open(folder["r.jsonl"], resume: false))
        {
            await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => writer.Add(new RecordedAnswer("t", "", new TargetRequest([new("user", $"{i}")]), TargetAnswer.Of(new string('x', i * 10)))))));
        }

        var recording = Recording.Read(folder["r.jsonl"]);
        recording.Problems.ShouldBeEmpty();
        Enumerable.Range(0, 500).Count(i => recording.Find("t", "", new TargetRequest([new("user", $"{i}")])) is not null).ShouldBe(500);
    }

    [Fact]
    public void Lines_written_by_hand_need_only_a_prompt_and_a_response()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("hand.jsonl", """
            {"prompt": "a", "response": "1"}
            {"system": "s", "prompt": "a", "response": "2"}

            {"messages": [{"role": "human", "content": [{"type": "text", "text": "b"}]}], "response": "3"}
            """);
        var recording = Recording.Read(file);
        recording.Problems.ShouldBeEmpty();
        recording.Find("", "", new TargetRequest([new("user", "a")])).ShouldNotBeNull().Text.ShouldBe("1");
        recording.Find("", "", new TargetRequest([new("system", "s"), new("user", "a")])).ShouldNotBeNull().Text.ShouldBe("2");
        recording.Find("", "", new TargetRequest([new("user", "b")])).ShouldNotBeNull().Text.ShouldBe("3");
    }

    [Fact]
    public void A_line_that_can_t_be_read_is_named_and_the_others_count()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("r.jsonl", "{\"prompt\": \"a\", \"response\": \"1\"}\n{\"prompt\": 7, \"response\": \"2\"}\n{\"response\": \"3\"}\n{\"prompt\": \"d\"}\nnonsense\n{\"prompt\": \"e\", \"response\": \"5\"}\n");
        var recording = Recording.Read(file);
        recording.Problems.Count.ShouldBe(4);
        recording.Problems[0].ShouldBe($"{file}(2): `prompt` is no text");
        recording.Problems[1].ShouldContain("neither `messages` nor `prompt`");
        recording.Problems[2].ShouldContain("has no `response`");
        recording.Find("", "", new TargetRequest([new("user", "e")])).ShouldNotBeNull().Text.ShouldBe("5");
    }

    [Fact]
    public void A_failure_behind_an_answer_does_not_take_it_back_and_a_later_answer_counts()
    {
        using var folder = new TemporaryFolder();
        byte[] Line(TargetAnswer answer) => new RecordedAnswer("t", "", Question, answer).ToLine();
        var file = folder.Write("r.jsonl", [.. Line(TargetAnswer.Failed(TargetFailureKind.Ended, "x")), .. Line(TargetAnswer.Of("old")), .. Line(TargetAnswer.Of("new")), .. Line(TargetAnswer.Failed(TargetFailureKind.Ended, "x"))]);
        Recording.Read(file).Find("t", "", Question).ShouldNotBeNull().Text.ShouldBe("new");
    }

    [Fact]
    public void Different_questions_have_different_keys()
    {
        new TargetRequest([new("user", "ab"), new("user", "c")]).Key.ShouldNotBe(new TargetRequest([new("user", "a"), new("user", "bc")]).Key);
        new TargetRequest([new("user", "a")]).Key.ShouldNotBe(new TargetRequest([new("system", "a")]).Key);
        new TargetRequest([new("user", "a")]).Key.ShouldBe(new TargetRequest([new("user", "a")]).Key);
    }

    [Fact]
    public void A_recording_of_several_targets_replays_as_several()
    {
        using var folder = new TemporaryFolder();
        byte[] Line(string target, string settings) => new RecordedAnswer(target, settings, Question, TargetAnswer.Of($"{target}{settings}")).ToLine();
        var file = folder.Write("r.jsonl", [.. Line("small", ""), .. Line("large", """{"temperature":0}"""), .. Line("large", """{"temperature":1}""")]);
        var targets = new TargetFactory(new TargetOptions(), new RequestBudget(null), TimeProvider.System).Create([TargetSpec.Parse("replay:" + file)], _ => { });
        targets.Select(t => t.Name).ShouldBe(["small", """large {"temperature":0}""", """large {"temperature":1}"""]);
        Encoding.UTF8.GetByteCount(targets[0].Name).ShouldBe(5);
    }

    [Theory]
    [InlineData("cmd:node x.mjs", TargetKind.Program, null, "node x.mjs")]
    [InlineData("big=cmd:node x.mjs", TargetKind.Program, "big", "node x.mjs")]
    [InlineData("replay:C:\\a=b.jsonl", TargetKind.Replay, null, "C:\\a=b.jsonl")]
    [InlineData("http:https://h.example/v1", TargetKind.Http, null, "https://h.example/v1")]
    [InlineData("https://h.example/v1", TargetKind.Http, null, "https://h.example/v1")]
    [InlineData("m=http://h.example/v1#x", TargetKind.Http, "m", "http://h.example/v1#x")]
    public void A_target_is_a_kind_and_what_it_names(string text, TargetKind kind, string? name, string value) => TargetSpec.Parse(text).ShouldBe(new TargetSpec(kind, name, value));

    [Theory]
    [InlineData("model.mjs")]
    [InlineData("cmd:")]
    [InlineData("gpt:4")]
    public void Anything_else_is_no_target(string text) => Should.Throw<FormatException>(() => TargetSpec.Parse(text)).Message.ShouldBe($"`{text}` is no target; write replay:FILE, cmd:PROGRAM or http:URL.");
}
