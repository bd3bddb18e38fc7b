using System.Globalization;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>
/// A line a record (RFC 4180, UTF-8), under a line of names: <c>id, file, line, decision, leading, escalates, message, error</c>, the fields grouped by as <c>by.FIELD</c>, and the outcome
/// of each principle as <c>principle.NAME</c>. A record that can't be read has <c>error</c> and no decision.
/// </summary>
public sealed class CsvReport : IRecordLines
{
    private const int BufferChars = 1 << 15;

    private readonly StreamWriter output;
    private readonly int groups;
    private readonly int principles;

    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="constitution">What judges.</param>
    /// <param name="groupedBy">The fields grouped by.</param>
    /// <param name="writesNames">Whether the line of names comes first, which stands in the first of several parts alone.</param>
    public CsvReport(Stream output, ConstitutionInfo constitution, IReadOnlyList<string> groupedBy, bool writesNames = true)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        ArgumentNullException.ThrowIfNull(groupedBy);
        this.output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferChars, leaveOpen: true);
        groups = groupedBy.Count;
        principles = constitution.Principles.Length;
        if (!writesNames)
        {
            return;
        }

        string[] names = ["id", "file", "line", "decision", "leading", "escalates", "message", "error", .. groupedBy.Select(g => "by." + g), .. constitution.Principles.Select(p => "principle." + p.Name)];
        this.output.Write(CsvText.Line(names));
    }

    public void Add(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var item = result.Source?.Item;
        var line = item is { Line: > 0 } ? item.Line.ToString(CultureInfo.InvariantCulture) : string.Empty;
        string[] place = [result.Id ?? string.Empty, item?.File ?? result.Error?.File ?? string.Empty, line];
        output.Write(CsvText.Line(result.Verdict is { } verdict
            ? [.. place, .. Cells(verdict), .. result.Group, .. verdict.Principles.Select(p => WireNames.Of(p.Outcome))]
            : [.. place, "", "", "", "", result.Error?.Message ?? string.Empty, .. Enumerable.Repeat(string.Empty, groups + principles)]));
    }

    public void Finish(RunSummary summary) => Flush();

    public void Flush() => output.Flush();

    public void Dispose() => output.Dispose();

    private static string[] Cells(Verdict verdict) =>
    [
        WireNames.Of(verdict.Decision),
        verdict.Leading?.Name ?? string.Empty,
        string.Join(' ', verdict.Principles.Where(p => p.Escalates).Select(p => p.Name)),
        verdict.Leading?.Message ?? string.Empty,
        string.Empty,
    ];
}
