using System.Collections.Immutable;
using System.Diagnostics;
using SpecLang.Compiler;
using SpecLang.Engine.Coverage;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Suites;

/// <summary>Runs the examples and suites of one spec.</summary>
/// <param name="project">Where its case files are.</param>
/// <param name="compilation">The spec, without errors.</param>
/// <param name="models">What answers where a test gives no answer itself.</param>
/// <param name="options">How it is done.</param>
public sealed class TestRunner(SpecProject project, Compilation compilation, TestModels models, TestRunOptions options)
{
    /// <summary>With fail-fast, so many tests are judged before looking for the first that fails.</summary>
    private const int FailFastBlock = 64;

    /// <summary>Runs all tests.</summary>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    public async Task<TestRunResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var results = ImmutableArray.CreateBuilder<TestResult>();
        var coverage = options.Coverage ? new CoverageRun(project.Files, options.Jobs) : null;
        foreach (var group in SpecTests.Of(compilation, project.Files).Where(ReadsAsked))
        {
            await RunAsync(group, results, coverage, cancellationToken);
            if (EndsHere(results))
            {
                break;
            }
        }

        return new TestRunResult(results.ToImmutable(), Stopwatch.GetElapsedTime(start)) { Coverage = coverage?.Result };
    }

    private async Task RunAsync(SpecTests group, ImmutableArray<TestResult>.Builder results, CoverageRun? coverage, CancellationToken cancellationToken)
    {
        var judge = new TestJudge(group.Interpreter, models, options.Jobs);
        var expectations = group.Suite is { } expecting ? expecting.Expectations.Where(e => IsChosen(expecting.Name, SuiteExpectations.NameOf(expecting, e))).ToList() : [];
        var isKept = expectations.Count > 0 || (group.Suite?.Snapshot is not null && IsChosen(group.Suite.Name, SuiteSnapshot.Name));
        var slots = group.Tests.Where(t => isKept || IsChosen(t.Suite, t.Name)).Select(t => new TestSlot(t)).ToList();
        foreach (var block in options.FailFast ? slots.Chunk(FailFastBlock) : [[.. slots]])
        {
            await judge.JudgeAsync(block, cancellationToken);
            coverage?.Add(group, block, cancellationToken);
            foreach (var slot in block.Where(s => IsChosen(s.Test.Suite, s.Test.Name)))
            {
                if (ResultOf(slot, group, cancellationToken) is { } result)
                {
                    results.Add(result);
                }

                if (EndsHere(results))
                {
                    return;
                }
            }
        }

        if (group.Suite is { } counted && slots.Count > 0)
        {
            results.AddRange(expectations.Select(e => new SuiteExpectations(counted, group.Interpreter.Constitution).Check(e, slots)));
        }

        if (group.Suite is { Snapshot: { } file } suite && slots.Count > 0)
        {
            var snapshot = new SuiteSnapshot(project, suite, file, group.Interpreter.Constitution);
            results.Add(options.UpdatesSnapshots ? snapshot.Update(group.Tests, slots) : snapshot.Compare(group.Tests, slots));
        }
    }

    private bool ReadsAsked(SpecTests group) => options.Files is not { } asked
        || (group.Suite is { } suite && suite.Cases.Select(f => f.Path).Append(suite.Snapshot?.Path ?? "").Any(asked.Contains));

    private bool IsChosen(string suite, string name) => options.Filter?.Matches(suite, name) != false;

    private bool EndsHere(ImmutableArray<TestResult>.Builder results) =>
        options.FailFast && results.Count > 0 && results[^1].Outcome is TestOutcome.Failed or TestOutcome.Error;

    /// <summary>What became of a test; null for a case that expects nothing, of which only the snapshot speaks.</summary>
    private static TestResult? ResultOf(TestSlot slot, SpecTests group, CancellationToken cancellationToken)
    {
        var test = slot.Test;
        var result = new TestResult
        {
            Kind = test.Kind,
            Outcome = TestOutcome.Passed,
            File = test.File,
            Line = test.Line,
            Constitution = test.Constitution,
            Suite = test.Suite,
            Name = test.Name,
            Todo = test.Todo,
            Record = test.Json,
            Duration = slot.Duration,
        };
        if (slot.Problem is { } problem)
        {
            return result with { Outcome = TestOutcome.Error, Messages = [problem] };
        }

        if (slot is not { Verdict: { } verdict, Subject: { } subject })
        {
            return result with { Outcome = TestOutcome.Skipped, Messages = [$"Not run: {slot.SkipReason}."] };
        }

        if (test.Expectation is not { } expectation)
        {
            return null;
        }

        var misses = expectation.Check(verdict, new RecordTexts(subject.Record));
        if (misses.Count == 0)
        {
            return test.Todo is null ? result : result with { Outcome = TestOutcome.Failed, Messages = [$"It holds now, although it is marked `todo`: \"{test.Todo}\"; take the mark away."] };
        }

        result = result with { Messages = [.. misses.Select(m => m.Message)], Principles = [.. misses.SelectMany(m => m.Principles).Distinct(StringComparer.Ordinal)] };
        return test.Todo is not null
            ? result with { Outcome = TestOutcome.KnownFailure }
            : result with { Outcome = TestOutcome.Failed, Explanation = VerdictExplainer.Explain(group.Interpreter, test.Name, subject.Record, subject.Context, cancellationToken) };
    }
}
