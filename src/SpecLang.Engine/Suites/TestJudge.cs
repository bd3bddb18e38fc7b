using System.Diagnostics;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Suites;

/// <summary>
/// Judges tests of one constitution: first as far as given answers go, on several threads; then what models are asked, all texts of one model together;
/// and again, until every test has a verdict or a reason why not.
/// </summary>
internal sealed class TestJudge(ConstitutionInterpreter interpreter, TestModels models, int jobs)
{
    /// <summary>So many texts go to a model at a time, so that a cancelled run ends soon.</summary>
    private const int RowsPerCall = 256;

    public async Task JudgeAsync(IReadOnlyList<TestSlot> slots, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Parallel.ForEach(slots.Where(s => s.IsOpen), parallel, Read);
        while (true)
        {
            Parallel.ForEach(slots.Where(s => s.IsOpen), parallel, Judge);
            var waiting = slots.Where(s => s.IsOpen).ToList();
            if (waiting.Count == 0)
            {
                return;
            }

            await AskAsync(waiting, cancellationToken);
        }
    }

    /// <summary>
    /// Has models asked also for what no verdict has needed yet, and a change of the spec might: whatever the margins of its principles read. What a
    /// missing model can't answer stays unanswered.
    /// </summary>
    public async Task AskEverythingAsync(IReadOnlyList<TestSlot> judged, CancellationToken cancellationToken)
    {
        var open = judged.ToList();
        while (open.Count > 0)
        {
            var waiting = open.Where(s => s.Subject?.Advance(interpreter.TryEvaluateMargins) is null).ToList();
            var before = waiting.Sum(s => s.Subject?.Context.Pending.Count ?? 0);
            await AskAsync(waiting, cancellationToken);
            open = [.. waiting.Where(s => s.SkipReason is null)];
            open = before == 0 ? [] : open;
        }

        foreach (var slot in judged)
        {
            slot.SkipReason = null;
        }
    }

    private void Read(TestSlot slot)
    {
        try
        {
            // A test speaks of principles; a model that only a measure reads need not be there.
            var context = new EvaluationContext(EvidenceMode.All) { ComputesMeasures = false };
            var cursor = slot.Test.Cursor ?? throw new InvalidOperationException("A test without a problem has a record.");
            slot.Subject = new TestSubject(interpreter.Read(cursor), slot.Test.Givens, context);
        }
        catch (RecordException e)
        {
            slot.Problem = e.Message;
        }
    }

    private void Judge(TestSlot slot)
    {
        var start = Stopwatch.GetTimestamp();
        slot.Verdict = slot.Subject?.Advance(interpreter.TryEvaluate);
        slot.Duration += Stopwatch.GetElapsedTime(start);
    }

    private async Task AskAsync(List<TestSlot> waiting, CancellationToken cancellationToken)
    {
        var requests = waiting.SelectMany(s => (s.Subject?.Context.Pending ?? []).Select(r => (Slot: s, Request: r))).GroupBy(r => r.Request.Classifier).ToList();
        foreach (var group in requests)
        {
            var (model, problem) = await models.LoadAsync(interpreter.Constitution.Classifiers[group.Key], cancellationToken);
            if (model is null)
            {
                foreach (var (slot, _) in group)
                {
                    slot.SkipReason ??= problem;
                }
            }
            else
            {
                Answer(model, [.. group], cancellationToken);
            }
        }
    }

    private static void Answer(IClassifier model, List<(TestSlot Slot, ClassifierRequest Request)> asked, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<ClassifierRequest, ClassifierOutput>();
        foreach (var chunk in asked.Select(a => a.Request).Distinct().Chunk(RowsPerCall))
        {
            var outputs = model.Classify([.. chunk.Select(r => r.Texts)], cancellationToken);
            foreach (var (request, output) in chunk.Zip(outputs))
            {
                answers.Add(request, output);
            }
        }

        foreach (var (slot, request) in asked)
        {
            slot.Subject?.Context.Provide(request, answers[request]);
        }
    }
}
