using System.Text;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Documents;
using SpecLang.Runtime.Wire;

namespace SpecLang.LanguageServer.Runs;

/// <summary>What is said of a run after a save.</summary>
internal static class DataRunWording
{
    private const int MostFlips = 50;

    /// <summary>One line for a lens. A verdict flips where its decision, or what one of its principles comes to, is another.</summary>
    public static string Title(DataRun run, DataComparison comparison)
    {
        var records = FormattableString.Invariant($"{(run.IsPartial ? "the first " : "")}{comparison.Records}");
        return comparison.Differing switch
        {
            0 => $"no verdict of {records} flips against the last run",
            1 => $"1 of {records} verdicts flips against the last run",
            var flipped => FormattableString.Invariant($"{flipped} of {records} verdicts flip against the last run"),
        };
    }

    /// <summary>A page with the records that come out otherwise.</summary>
    public static string Page(DataRun run, DataComparison comparison)
    {
        var page = new StringBuilder("# " + MarkdownText.Plain(run.Constitution) + ": " + Title(run, comparison) + "\n");
        foreach (var (before, now, count) in comparison.Decisions)
        {
            page.Append(FormattableString.Invariant($"\n- {WireNames.Of(before)} → {WireNames.Of(now)}: {count}"));
        }

        foreach (var (flip, count, _) in comparison.Outcomes)
        {
            page.Append(FormattableString.Invariant($"\n- {Words(flip)}: {count}"));
        }

        if (comparison.Unreadable > 0)
        {
            page.Append(FormattableString.Invariant($"\n- not judged in one of the runs: {comparison.Unreadable}"));
        }

        page.Append('\n');
        foreach (var flip in comparison.Flips.Take(MostFlips))
        {
            page.Append(FormattableString.Invariant($"\n## {MarkdownText.Plain(flip.Id)}\n\n{MarkdownText.Plain(flip.File)}, line {flip.Line}: "))
                .Append(flip.Before == flip.Now ? WireNames.Of(flip.Now) + " as before" : $"{WireNames.Of(flip.Before)} → {WireNames.Of(flip.Now)}")
                .Append(string.Concat(flip.Principles.Select(p => "; " + Words(p))))
                .Append('\n');
            if (flip.Why is { } why)
            {
                page.Append('\n').Append(MarkdownText.Plain(why)).Append('\n');
            }
        }

        if (comparison.Differing > MostFlips)
        {
            page.Append(FormattableString.Invariant($"\n… and {comparison.Differing - Math.Min(MostFlips, comparison.Flips.Count)} more records.\n"));
        }

        return page.ToString();
    }

    private static string Words(OutcomeFlip flip) => $"{flip.Principle} {Shown(flip.Before)} → {Shown(flip.Now)}";

    private static string Shown(string? outcome) => outcome?.Replace('_', ' ') ?? "not there";
}
