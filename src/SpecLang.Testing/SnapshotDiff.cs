using System.Collections.Immutable;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Wire;

namespace SpecLang.Testing;

/// <summary>What verdicts say otherwise than those that were kept: which records, by principle, and which rules have changed meanwhile.</summary>
public sealed class SnapshotDiff
{
    /// <summary>What a principle said that was not there.</summary>
    internal const string New = "new";

    /// <summary>What a principle says that is no more.</summary>
    internal const string Gone = "gone";

    private SnapshotDiff(ImmutableArray<VerdictChange> changes, ImmutableArray<string> added, ImmutableArray<string> removed, ImmutableArray<RuleChange> rules)
    {
        Changes = changes;
        Added = added;
        Removed = removed;
        Rules = rules;
    }

    /// <summary>The changes by principle in order of declaration, then decisions, then what leads.</summary>
    public ImmutableArray<VerdictChange> Changes { get; }

    /// <summary>The records of which no verdict was kept.</summary>
    public ImmutableArray<string> Added { get; }

    /// <summary>The records that are no more.</summary>
    public ImmutableArray<string> Removed { get; }

    /// <summary>The rules that have changed since: of the principles whose verdicts changed, of those they ask, and of the constitution itself.</summary>
    public ImmutableArray<RuleChange> Rules { get; }

    /// <summary>Whether the verdicts are as they were. What rules say may have changed all the same.</summary>
    public bool IsEmpty => Changes.IsEmpty && Added.IsEmpty && Removed.IsEmpty;

    /// <summary>All records with a change, each once, in their order.</summary>
    public ImmutableArray<string> ChangedIds => [.. Changes.SelectMany(c => c.Ids).Distinct(StringComparer.Ordinal)];

    /// <summary>The rules that may have changed what a principle says: its own, and those of principles that they ask.</summary>
    public ImmutableArray<RuleChange> RulesOf(string? principle)
    {
        var found = new List<RuleChange>();
        var pending = new Queue<string?>([principle]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryDequeue(out var current))
        {
            if (!seen.Add(current ?? ""))
            {
                continue;
            }

            foreach (var rule in Rules.Where(r => string.Equals(r.Principle, current, StringComparison.Ordinal)))
            {
                found.Add(rule);
                if (rule.Declaration is { } declaration && declaration.StartsWith(RuleComparison.PrinciplePrefix, StringComparison.Ordinal))
                {
                    pending.Enqueue(declaration[RuleComparison.PrinciplePrefix.Length..]);
                }
            }
        }

        return [.. found];
    }

    /// <summary>Compares verdicts with kept ones.</summary>
    /// <param name="kept">The kept ones.</param>
    /// <param name="current">Those of now.</param>
    /// <param name="constitution">What gave those of now.</param>
    public static SnapshotDiff Compare(Snapshot kept, Snapshot current, ConstitutionInfo constitution)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(constitution);
        var before = kept.Verdicts.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var now = current.Verdicts.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = current.Verdicts.Where(v => before.ContainsKey(v.Id)).Select(v => (Before: before[v.Id], Now: v)).ToList();
        return new SnapshotDiff(
            [.. OfPrinciples(kept, current, pairs), .. OfDecisions(pairs)],
            [.. current.Verdicts.Select(v => v.Id).Where(id => !before.ContainsKey(id))],
            [.. kept.Verdicts.Select(v => v.Id).Where(id => !now.Contains(id))],
            RuleComparison.Compare(kept, constitution));
    }

    private static IEnumerable<VerdictChange> OfPrinciples(Snapshot kept, Snapshot current, List<(KeptVerdict Before, KeptVerdict Now)> pairs)
    {
        var old = kept.Principles.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var present = current.Principles.Select(p => p.Name).ToList();
        foreach (var principle in present.Concat(old.Except(present, StringComparer.Ordinal)))
        {
            var isNew = !old.Contains(principle);
            var isGone = !present.Contains(principle, StringComparer.Ordinal);
            var changes = pairs.SelectMany(p => Between(p.Before.OutcomeOf(principle), p.Now.OutcomeOf(principle), isNew, isGone).Select(c => (p.Now.Id, Change: c)));
            foreach (var group in changes.GroupBy(c => c.Change).OrderBy(g => g.Key.Kind))
            {
                yield return new VerdictChange(group.Key.Kind, principle, group.Key.From, group.Key.To, [.. group.Select(g => g.Id)]);
            }
        }
    }

    private static IEnumerable<(ChangeKind Kind, string From, string To)> Between(KeptOutcome before, KeptOutcome now, bool isNew, bool isGone)
    {
        if (before.Outcome != now.Outcome)
        {
            yield return (ChangeKind.Outcome, isNew ? New : WireNames.Of(before.Outcome), isGone ? Gone : WireNames.Of(now.Outcome));
        }
        else if (before.Severity is { } old && now.Severity is { } present && old != present)
        {
            yield return (ChangeKind.Severity, WireNames.Of(old), WireNames.Of(present));
        }
        else if (!before.Evidence.Equals(now.Evidence))
        {
            yield return (ChangeKind.Evidence, "evidence", "other evidence");
        }

        if (before.Escalates != now.Escalates)
        {
            yield return (ChangeKind.Escalation, before.Escalates ? "escalates" : "does not escalate", now.Escalates ? "escalates" : "does not escalate");
        }
    }

    private static IEnumerable<VerdictChange> OfDecisions(List<(KeptVerdict Before, KeptVerdict Now)> pairs)
    {
        foreach (var group in pairs.Where(p => p.Before.Decision != p.Now.Decision).GroupBy(p => (p.Before.Decision, p.Now.Decision)))
        {
            yield return new VerdictChange(ChangeKind.Decision, Principle: null, WireNames.Of(group.Key.Item1), WireNames.Of(group.Key.Item2), [.. group.Select(p => p.Now.Id)]);
        }

        var leading = pairs.Where(p => !string.Equals(p.Before.Leading, p.Now.Leading, StringComparison.Ordinal) && p.Before.Principles.Equals(p.Now.Principles));
        foreach (var group in leading.GroupBy(p => (p.Before.Leading, p.Now.Leading)))
        {
            yield return new VerdictChange(ChangeKind.Leading, Principle: null, group.Key.Item1 ?? "none", group.Key.Item2 ?? "none", [.. group.Select(p => p.Now.Id)]);
        }
    }
}
