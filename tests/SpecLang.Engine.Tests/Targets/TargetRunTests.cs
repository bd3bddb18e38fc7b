using SpecLang.Engine.Targets;

namespace SpecLang.Engine.Tests.Targets;

public sealed class TargetRunTests
{
    [Fact]
    public async Task Each_question_is_asked_once_and_answers_come_in_the_order_of_the_questions()
    {
        await using var target = new ScriptedTarget(r => TargetAnswer.Of("re: " + r.Messages[0].Content));
        var answers = await new TargetRun(target, 8, earlier: null, writer: null).AskAsync([.. Questions(50), .. Questions(50)], () => { }, default);
        answers.Select(a => a.Text).ShouldBe(Enumerable.Range(0, 100).Select(i => $"re: q{i % 50}"));
        target.Asked.ShouldBe(50);
    }

    [Fact]
    public async Task A_question_of_an_earlier_call_is_not_asked_again()
    {
        await using var target = new ScriptedTarget(r => TargetAnswer.Of("re: " + r.Messages[0].Content));
        var run = new TargetRun(target, 8, earlier: null, writer: null);
        await run.AskAsync(Questions(10), () => { }, default);
        (await run.AskAsync(Questions(20), () => { }, default)).Select(a => a.Text).ShouldBe(Enumerable.Range(0, 20).Select(i => $"re: q{i}"));
        target.Asked.ShouldBe(20);
    }

    [Fact]
    public async Task A_run_that_goes_on_asks_only_what_has_no_answer_yet()
    {
        using var folder = new TemporaryFolder();
        var file = folder["r.jsonl"];
        using (var writer = RecordingWriter.Open(file, resume: false))
        {
            await using var target = new ScriptedTarget(r => r.Messages[0].Content == "q1" ? TargetAnswer.Failed(TargetFailureKind.TimedOut, "slow") : TargetAnswer.Of("old"));
            await new TargetRun(target, 4, earlier: null, writer).AskAsync(Questions(3), () => { }, default);
        }

        await using var again = new ScriptedTarget(_ => TargetAnswer.Of("new"));
        var run = new TargetRun(again, 4, Recording.Read(file), writer: null);
        var answers = await run.AskAsync(Questions(4), () => { }, default);
        answers.Select(a => a.Text).ShouldBe(["old", "new", "old", "new"]);
        run.Reused.ShouldBe(2);
        again.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_target_that_only_fails_is_given_up()
    {
        await using var target = new ScriptedTarget(_ => TargetAnswer.Failed(TargetFailureKind.Ended, "dead"));
        var answers = await new TargetRun(target, 1, earlier: null, writer: null).AskAsync(Questions(100), () => { }, default);
        target.Asked.ShouldBe(TargetRun.MostFailuresInARow);
        answers.Count(a => a.Failure?.Kind == TargetFailureKind.GivenUp).ShouldBe(90);
    }

    [Fact]
    public async Task Failures_between_answers_and_declined_questions_give_nobody_up()
    {
        await using var target = new ScriptedTarget(r => r.Messages[0].Content.EndsWith('3') ? TargetAnswer.Of("ok") : TargetAnswer.Failed(TargetFailureKind.TimedOut, "slow"));
        (await new TargetRun(target, 1, earlier: null, writer: null).AskAsync(Questions(100), () => { }, default)).Count(a => a.Failure is null).ShouldBe(10);
        target.Asked.ShouldBe(100);
        await using var filter = new ScriptedTarget(_ => TargetAnswer.Failed(TargetFailureKind.Declined, "filtered"));
        await new TargetRun(filter, 1, earlier: null, writer: null).AskAsync(Questions(100), () => { }, default);
        filter.Asked.ShouldBe(100);
    }

    [Fact]
    public async Task A_cancelled_run_has_recorded_what_was_answered()
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource();
        using (var writer = RecordingWriter.Open(folder["r.jsonl"], resume: false))
        {
            await using var target = new ScriptedTarget(_ => TargetAnswer.Of("ok"));
            var done = 0;
            await Should.ThrowAsync<OperationCanceledException>(() => new TargetRun(target, 2, earlier: null, writer).AskAsync(
                Questions(1000),
                () =>
                {
                    if (Interlocked.Increment(ref done) == 20)
                    {
                        cancel.Cancel();
                    }
                },
                cancel.Token));
        }

        var recording = Recording.Read(folder["r.jsonl"]);
        recording.Problems.ShouldBeEmpty();
        Questions(1000).Count(q => recording.Find("scripted", "", q) is not null).ShouldBeInRange(20, 40);
    }

    private static List<TargetRequest> Questions(int count) => [.. Enumerable.Range(0, count).Select(i => new TargetRequest([new("user", $"q{i}")]))];

    private sealed class ScriptedTarget(Func<TargetRequest, TargetAnswer> answer) : ITarget
    {
        private int asked;

        public string Name => "scripted";

        public string Settings => "";

        public bool IsLive => true;

        public int Asked => asked;

        public async Task<TargetAnswer> AskAsync(TargetRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            Interlocked.Increment(ref asked);
            return answer(request);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
