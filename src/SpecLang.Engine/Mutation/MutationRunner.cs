using System.Collections.Immutable;
using SpecLang.Compiler;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Suites;

namespace SpecLang.Engine.Mutation;

/// <summary>
/// Finds out which small changes of a spec its tests would not notice. Each mutant is judged by the interpreter, for the principles that it may touch
/// and the records of tests that read what it changes, until the first test notices it.
/// </summary>
/// <param name="project">Where case files and snapshots are.</param>
/// <param name="compilation">The spec, without errors.</param>
/// <param name="models">What answers where a test gives no answer itself.</param>
/// <param name="jobs">How many mutants are judged at the same time.</param>
public sealed class MutationRunner(SpecProject project, Compilation compilation, TestModels models, int jobs)
{
    /// <summary>Tries all mutants.</summary>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    public async Task<MutationResult> RunAsync(CancellationToken cancellationToken)
    {
        var tried = new List<(Candidate Candidate, Mutant Mutant)>();
        var failing = ImmutableArray.CreateBuilder<string>();
        var tests = 0;
        foreach (var constitution in SpecTests.Of(compilation, project.Files).GroupBy(g => g.Constitution))
        {
            var watchers = await WatchersOf([.. constitution], failing, cancellationToken);
            tests += watchers.Count;
            tried.AddRange(Try(constitution.Key, constitution.First().Interpreter, watchers, cancellationToken));
        }

        // What two constitutions share is one mutant: noticed where either's tests notice it.
        var mutants = tried
            .GroupBy(t => (t.Mutant.File, t.Candidate.Start, t.Mutant.Kind, t.Mutant.Before, t.Mutant.After))
            .Select(g => g.Select(t => t.Mutant).OrderBy(m => m.State == MutantState.Noticed ? 0 : m.State == MutantState.Unnoticed ? 1 : 2).First());
        return new MutationResult([.. mutants.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line)], failing.ToImmutable(), tests);
    }

    private async Task<List<Watcher>> WatchersOf(IReadOnlyList<SpecTests> groups, ImmutableArray<string>.Builder failing, CancellationToken cancellationToken)
    {
        var watchers = new List<Watcher>();
        foreach (var group in groups)
        {
            var judge = new TestJudge(group.Interpreter, models, jobs);
            var slots = group.Tests.Select(t => new TestSlot(t)).ToList();
            await judge.JudgeAsync(slots, cancellationToken);
            var kept = group.Suite is { Snapshot: { } file } suite ? new SuiteSnapshot(project, suite, file, group.Interpreter.Constitution).Read() : null;
            foreach (var slot in slots)
            {
                var watcher = Watcher.Of(slot, kept);
                if (watcher is { NoticesSomething: true })
                {
                    watchers.Add(watcher);
                }

                if (watcher is null or { IsFailing: true } && slot.SkipReason is null)
                {
                    failing.Add($"{slot.Test.Suite}: {slot.Test.Name}");
                }
            }

            await judge.AskEverythingAsync([.. slots.Where(s => s.Verdict is not null)], cancellationToken);
        }

        return watchers;
    }

    private List<(Candidate Candidate, Mutant Mutant)> Try(ConstitutionSymbol constitution, ConstitutionInterpreter interpreter, List<Watcher> watchers, CancellationToken cancellationToken)
    {
        var plan = new MutationPlan(constitution, project.Files);
        var touched = TouchedBy(plan, interpreter, watchers, cancellationToken);
        var results = new (Candidate, Mutant)[plan.Candidates.Length];
        Parallel.For(0, plan.Candidates.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken }, i =>
        {
            var candidate = plan.Candidates[i];
            var reached = candidate.Touched is null || plan.ReadsMargins ? watchers
                : touched.TryGetValue(candidate.Touched, out var found) ? found : [];
            var affected = plan.AffectedBy(candidate);
            var first = reached.FirstOrDefault(w => w.Notices(interpreter, candidate.Change, affected));
            results[i] = (candidate, candidate.Mutant with
            {
                State = first is not null ? MutantState.Noticed : candidate.IsEquivalent() ? MutantState.Equivalent : MutantState.Unnoticed,
                NoticedBy = first?.Name,
            });
        });
        return [.. results];
    }

    private Dictionary<object, List<Watcher>> TouchedBy(MutationPlan plan, ConstitutionInterpreter interpreter, List<Watcher> watchers, CancellationToken cancellationToken)
    {
        var wanted = plan.Candidates.Select(c => c.Touched).OfType<object>().ToHashSet();
        var matchers = new EntryMatchers();
        var seen = new HashSet<object>[watchers.Count];
        Parallel.For(0, watchers.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken }, i =>
        {
            var observer = new TouchObserver(wanted, matchers);
            watchers[i].Observe(interpreter, observer);
            seen[i] = observer.Touched;
        });
        var touched = new Dictionary<object, List<Watcher>>();
        for (var i = 0; i < seen.Length; i++)
        {
            foreach (var part in seen[i])
            {
                if (!touched.TryGetValue(part, out var known))
                {
                    touched.Add(part, known = []);
                }

                known.Add(watchers[i]);
            }
        }

        return touched;
    }
}
