using System.Globalization;

namespace SpecLang.Testing;

/// <summary>Tells a person what has changed: by principle, which records, and the lines of the rules that did it. Texts of a spec stand in it as they are; whoever prints it escapes it.</summary>
public static class SnapshotDiffText
{
    private const string Indent = "  ";

    /// <summary>The lines, each with its indentation of two spaces a level; none where nothing has changed.</summary>
    public static IReadOnlyList<string> Lines(SnapshotDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var lines = new List<string>();
        foreach (var principle in diff.Changes.Where(c => c.Principle is not null).GroupBy(c => c.Principle, StringComparer.Ordinal))
        {
            lines.Add($"{principle.Key}:");
            lines.AddRange(principle.Select(c => Indent + Told(c)));
            lines.AddRange(RulesOf(diff, principle.Key, [.. principle]));
        }

        var decisions = diff.Changes.Where(c => c.Principle is null).ToList();
        if (decisions.Count > 0)
        {
            lines.Add("decisions:");
            lines.AddRange(decisions.Select(c => Indent + (c.Kind == ChangeKind.Leading ? "leading " : "") + Told(c)));
            lines.AddRange(diff.RulesOf(principle: null).SelectMany(Told));
        }

        AddIds(lines, "no verdict was kept of", diff.Added);
        AddIds(lines, "kept, and no more there", diff.Removed);
        return lines;
    }

    private static void AddIds(List<string> lines, string what, IReadOnlyCollection<string> ids)
    {
        if (ids.Count > 0)
        {
            lines.Add($"{what}: {string.Join(", ", ids)}");
        }
    }

    private static string Told(VerdictChange change) => $"{Words(change.From)} → {Words(change.To)}: {string.Join(", ", change.Ids)}";

    private static string Words(string wire) => wire.Replace('_', ' ');

    private static IEnumerable<string> RulesOf(SnapshotDiff diff, string? principle, List<VerdictChange> changes)
    {
        if (changes.TrueForAll(c => c.To == SnapshotDiff.Gone))
        {
            return [$"{Indent}the constitution has no such principle any more"];
        }

        var rules = diff.RulesOf(principle);
        var isOne = changes.SelectMany(c => c.Ids).Distinct(StringComparer.Ordinal).Count() == 1;
        return rules.IsEmpty
            ? [$"{Indent}nothing that it says or reads has changed: {(isOne ? "the record has" : "the records have")}, or a model, or SpecLang itself"]
            : rules.SelectMany(Told);
    }

    private static IEnumerable<string> Told(RuleChange rule)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Indent}{rule.File}({rule.Line}): {rule.Text ?? "a rule is gone"}");
        if (rule.Declaration is not null)
        {
            yield return $"{Indent}{Indent}{rule.Declaration} has changed, {rule.DeclaredAt}";
        }
        else if (rule.Was is not null)
        {
            yield return $"{Indent}{Indent}was: {rule.Was}";
        }
        else
        {
            yield return $"{Indent}{Indent}is new";
        }
    }
}
