using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Reports;

/// <summary>
/// Annotations for GitHub Actions: an error a violation that blocks, a warning a violation that does not, a notice a principle that asks for a person, an error a record that can't be
/// read. The first hundred are written, and at the end how many there were.
/// </summary>
public sealed class GitHubReport(Stream output, ConstitutionInfo constitution) : IRunFormat
{
    /// <summary>A page of checks shows fewer; a log of more helps nobody.</summary>
    public const int MostAnnotations = 100;

    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
    private long annotations;

    public void Add(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var item = result.Source?.Item;
        if (result.Error is { } error)
        {
            Annotate("error", error.File, error.Line, $"{result.Id ?? "a file"} can't be read", error.Message);
        }
        else if (result.Verdict is { } verdict)
        {
            foreach (var principle in FindingText.Violated(verdict))
            {
                Annotate(principle.Severity >= constitution.BlockAt ? "error" : "warning", item?.File, item?.Line ?? 0, $"{result.Id}: {principle.Name}", FindingText.Of(principle));
            }

            foreach (var principle in verdict.Principles.Where(p => p.Escalates))
            {
                Annotate("notice", item?.File, item?.Line ?? 0, $"{result.Id}: {principle.Name}", FindingText.OfEscalation(principle));
            }
        }
    }

    public void Finish(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (annotations > MostAnnotations)
        {
            writer.Write(GitHubText.Annotation("notice", file: null, 0, constitution.Name, FormattableString.Invariant($"{annotations - MostAnnotations} more findings are not annotated; write the report with --format html to see more.")));
        }

        var total = summary.Total;
        writer.Write(GitHubText.Line(FormattableString.Invariant(
            $"{constitution.Name}: {total.Records} records, {total.Allowed} allowed, {total.Escalated} escalated, {total.Blocked} blocked, {summary.BadRecords} could not be read")));
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void Annotate(string level, string? file, long line, string title, string message)
    {
        if (++annotations <= MostAnnotations)
        {
            writer.Write(GitHubText.Annotation(level, file, line, title, message));
        }
    }
}
