using System.Globalization;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Evaluation;
using SpecLang.Testing;

namespace SpecLang.Engine.Suites;

/// <summary>Compares the verdicts of a suite's cases with those that were kept, or keeps them.</summary>
internal sealed class SuiteSnapshot(SpecProject project, SuiteSymbol suite, SuiteFile file, ConstitutionInfo constitution)
{
    /// <summary>The test's name in its suite.</summary>
    public const string Name = "snapshot";

    /// <summary>What is kept; null where nothing is, or it can't be read.</summary>
    public Snapshot? Read()
    {
        try
        {
            return SnapshotFile.Read(project.PathOf(file.Path), file.Path);
        }
        catch (Exception exception) when (exception is SnapshotException or ProjectException)
        {
            return null;
        }
    }

    /// <summary>Compares.</summary>
    /// <param name="tests">All cases of the suite.</param>
    /// <param name="slots">Those that were judged, as far as they could be. Of all others what is kept stays as it is.</param>
    public TestResult Compare(IReadOnlyList<SpecTest> tests, IReadOnlyList<TestSlot> slots) => Guarded(path =>
    {
        if (SnapshotFile.Read(path, file.Path) is not { } kept)
        {
            return Result(TestOutcome.Failed) with { Messages = [$"There is no snapshot `{file.Path}` yet; keep the verdicts with `align test --update`, and look at them."] };
        }

        if (slots.All(s => s.Verdict is null))
        {
            return Result(TestOutcome.Skipped) with { Messages = [$"Not compared with `{file.Path}`: none of its records could be judged."] };
        }

        var current = Merge(tests, slots, kept);
        var diff = SnapshotDiff.Compare(kept, current, constitution);
        if (diff.IsEmpty)
        {
            return Result(TestOutcome.Passed);
        }

        var count = diff.ChangedIds.Length + diff.Added.Length + diff.Removed.Length;
        var what = string.Create(CultureInfo.InvariantCulture, $"{count} of {current.Verdicts.Count} verdicts {(count == 1 ? "is" : "are")} not as kept in `{file.Path}`");
        return Result(TestOutcome.Failed) with
        {
            Messages = [$"{what}; where that is meant, keep the new ones with `align test --update`."],
            Principles = [.. diff.Changes.Select(c => c.Principle).OfType<string>().Distinct(StringComparer.Ordinal)],
            Diff = diff,
        };
    });

    /// <summary>Keeps the verdicts.</summary>
    public TestResult Update(IReadOnlyList<SpecTest> tests, IReadOnlyList<TestSlot> slots) => Guarded(path =>
    {
        var kept = SnapshotFile.Read(path, file.Path);
        var current = Merge(tests, slots, kept);
        if (current.Equals(kept))
        {
            return Result(TestOutcome.Passed);
        }

        SnapshotFile.Write(path, file.Path, current);
        var diff = kept is null ? null : SnapshotDiff.Compare(kept, current, constitution);
        var changed = diff is null ? current.Verdicts.Count : diff.ChangedIds.Length + diff.Added.Length + diff.Removed.Length;
        return Result(TestOutcome.Passed) with
        {
            Diff = diff is { IsEmpty: false } ? diff : null,
            Note = string.Create(CultureInfo.InvariantCulture, $"Kept {current.Verdicts.Count} verdicts in `{file.Path}`, {changed} of them new or changed."),
        };
    });

    private TestResult Guarded(Func<string, TestResult> act)
    {
        try
        {
            return act(project.PathOf(file.Path));
        }
        catch (SnapshotException e)
        {
            return Result(TestOutcome.Error) with { Messages = [e.Message + "."] };
        }
        catch (ProjectException e)
        {
            return Result(TestOutcome.Error) with { Messages = [e.Message] };
        }
    }

    private Snapshot Merge(IReadOnlyList<SpecTest> tests, IReadOnlyList<TestSlot> slots, Snapshot? kept)
    {
        var before = kept?.Verdicts.ToDictionary(v => v.Id, StringComparer.Ordinal) ?? [];
        var judged = slots.Where(s => s.Verdict is not null).ToDictionary(s => s.Test.Name, s => s.Verdict, StringComparer.Ordinal);
        return Snapshot.Of(
            constitution,
            tests.Select(t => t.Name)
                .Distinct(StringComparer.Ordinal)
                .Select(id => judged.TryGetValue(id, out var verdict) && verdict is not null ? KeptVerdict.Of(id, verdict) : before.GetValueOrDefault(id))
                .OfType<KeptVerdict>());
    }

    private TestResult Result(TestOutcome outcome) => new()
    {
        Kind = TestKind.Snapshot,
        Outcome = outcome,
        File = suite.Source.Path,
        Line = suite.Source.GetPosition(file.Syntax.Span.Start).Line + 1,
        Constitution = constitution.Name,
        Suite = suite.Name,
        Name = Name,
    };
}
