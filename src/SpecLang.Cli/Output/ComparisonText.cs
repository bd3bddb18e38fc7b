using SpecLang.Compiler.Comparison;
using SpecLang.Engine.Comparison;
using SpecLang.Runtime.Wire;

namespace SpecLang.Cli.Output;

/// <summary>A comparison of two versions, in lines for a person.</summary>
internal static class ComparisonText
{
    private const int MostFlips = 20;

    public static IEnumerable<string> Lines(SpecComparison spec, DataComparison? data)
    {
        yield return spec.Before == spec.Now ? spec.Now : $"{spec.Before} → {spec.Now}";
        foreach (var change in spec.General)
        {
            yield return "  " + change;
        }

        foreach (var change in spec.Changes)
        {
            yield return "";
            foreach (var line in Lines(change))
            {
                yield return line;
            }
        }

        yield return "";
        yield return spec.Changes.Count == 0 && spec.General.Count == 0
            ? "Nothing changed but layout and comments."
            : $"{(spec.Unchanged == 0 ? "No principle is" : SummaryWords.Counted(spec.Unchanged, "principle is", "principles are"))} as before.{(spec.ChangesMeaning ? "" : " No verdict comes out otherwise; what is said to one may.")}";
        foreach (var line in data is null ? [] : Lines(data))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(PrincipleChange change)
    {
        var place = FormattableString.Invariant($"{change.File}({change.Line})");
        yield return change.Kind switch
        {
            PrincipleChangeKind.Added => $"added    {change.Name} ({change.Details[0]})  {place}",
            PrincipleChangeKind.Removed => $"removed  {change.Name}  {place}",
            PrincipleChangeKind.Meaning => $"meaning  {change.Name}{Words(change)}  {place}",
            _ => $"wording  {change.Name}{Words(change)}  {place}",
        };
        foreach (var detail in change.Kind is PrincipleChangeKind.Added ? [] : change.Details)
        {
            yield return "  " + detail;
        }
    }

    private static string Words(PrincipleChange change)
    {
        var hasClauses = change.Details.Any(d => d.StartsWith("− ", StringComparison.Ordinal) || d.StartsWith("+ ", StringComparison.Ordinal));
        return !hasClauses ? "" : change.Relation switch
        {
            PrincipleRelation.Same => ": the same records violate it",
            PrincipleRelation.Stricter => ": stricter, all that violated it still do, and more may",
            PrincipleRelation.Looser => ": looser, nothing violates it that did not before, and less may",
            _ => "",
        };
    }

    private static IEnumerable<string> Lines(DataComparison data)
    {
        yield return "";
        var unreadable = data.Unreadable > 0 ? $"; {SummaryWords.Counted(data.Unreadable, "record", "records")} could not be judged by both" : "";
        yield return $"{SummaryWords.Counted(data.Records, "record", "records")}: {SummaryWords.CountOf(data.Flipped, data.Records)} decided otherwise, {SummaryWords.CountOf(data.Differing, data.Records)} with another decision or outcome{unreadable}";
        foreach (var (before, now, count) in data.Decisions)
        {
            yield return $"  {WireNames.Of(before)} → {WireNames.Of(now)}: {SummaryWords.Of(count)}";
        }

        foreach (var (flip, count, ids) in data.Outcomes)
        {
            var more = count > ids.Count ? $" and {SummaryWords.Of(count - ids.Count)} more" : "";
            yield return $"  {flip.Principle}: {Shown(flip.Before)} → {Shown(flip.Now)}: {SummaryWords.Of(count)}: {string.Join(", ", ids)}{more}";
        }

        if (data.Flips.Count > 0)
        {
            yield return "";
        }

        foreach (var flip in data.Flips.Take(MostFlips))
        {
            var principles = flip.Principles.Count > 0 ? string.Join(", ", flip.Principles.Select(p => $"{p.Principle} {Shown(p.Before)} → {Shown(p.Now)}")) : flip.Leading is { } leading ? $"{leading} is violated, as before" : "";
            var decision = flip.Before == flip.Now ? WireNames.Of(flip.Now) : $"{WireNames.Of(flip.Before)} → {WireNames.Of(flip.Now)}";
            yield return FormattableString.Invariant($"{flip.Id}  {flip.File}({flip.Line})  {decision}  {principles}{(flip.Why is null ? "" : ": " + flip.Why)}");
        }

        if (data.Differing > MostFlips)
        {
            yield return $"… {SummaryWords.Of(data.Differing - MostFlips)} more records; --format json tells of {SummaryWords.Of(DataComparer.MostFlips)}";
        }
    }

    private static string Shown(string? outcome) => outcome?.Replace('_', ' ') ?? "not there";
}
